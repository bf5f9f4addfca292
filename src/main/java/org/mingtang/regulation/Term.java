package org.mingtang.regulation;

/// An entry of one of a pack's lists: a judgement, a content of the review record, a channel.
public record Term(String id, String name, Citation cite, ClauseId clause) {}
