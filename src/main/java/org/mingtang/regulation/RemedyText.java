package org.mingtang.regulation;

/// The sentence that tells a remedy, between two dates.
///
/// @param text with places such as `{reconsideration-organ}`
public record RemedyText(String id, Remedy remedy, String text, Citation cite, InForce inForce) {}
