package org.mingtang.secrecy;

/// What the reviewer writes (SEC-08), with the three judgements of SEC-17.
///
/// @param ground  key of the ground from the pack; empty where the conclusion is to disclose
/// @param article the article cited; empty where the conclusion is to disclose
/// @param wording judgement on the wording
/// @param timing  judgement on the time of publication
/// @param manner  judgement on manner and scope of publication
/// @param other   anything else to be recorded; may be empty
public record Finding(
        Conclusion conclusion,
        String ground,
        String article,
        String reasons,
        String wording,
        String timing,
        String manner,
        String other) {}
