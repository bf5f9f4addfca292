package org.mingtang.secrecy;

import tools.jackson.databind.node.ObjectNode;

/// Lifts findings of the journal to the form of today.
final class EarlierFindings {
    private EarlierFindings() {}

    /// Version 1 had three fixed judgements and knew no exceptions.
    static ObjectNode judgementsListed(ObjectNode concluded) {
        var finding = (ObjectNode) concluded.get("finding");
        var judgements = finding.putArray("judgements");
        judgement(judgements.addObject(), finding, "wording", "文字表述");
        judgement(judgements.addObject(), finding, "timing", "公开时机");
        judgement(judgements.addObject(), finding, Judgement.MANNER, "公开方式和范围");
        var weighing = finding.putObject("weighing");
        weighing.putObject("thirdParty")
                .put("answer", Weighing.ThirdParty.Answer.NOT_STATED.name())
                .put("name", "")
                .put("evidence", "");
        weighing.putObject("publicInterest")
                .put("answer", Weighing.PublicInterest.Answer.NOT_STATED.name())
                .put("speaksFor", "")
                .put("speaksAgainst", "")
                .put("result", "");
        weighing.putObject("statute")
                .put("answer", Weighing.Statute.Answer.NOT_STATED.name())
                .put("which", "");
        weighing.put("discretion", "");
        return concluded;
    }

    private static void judgement(ObjectNode listed, ObjectNode finding, String id, String name) {
        listed.put("id", id).put("name", name).put("text", finding.path(id).asString(""));
    }
}
