package org.mingtang.requests;

/// What stands below a unit's letters (落款): whom to ask, and where to turn against it.
///
/// @param contact             section and telephone for questions
/// @param reconsiderationOrgan to which organ reconsideration goes
/// @param court               to which court a suit goes
public record Sender(String contact, String reconsiderationOrgan, String court) {
    /// In one line.
    String chinese() {
        return "联系“" + contact + "”，行政复议机关“" + reconsiderationOrgan + "”，人民法院“" + court + "”";
    }
}
