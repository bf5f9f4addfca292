package org.mingtang.secrecy.undecided;

import org.mingtang.journal.Actor;
import org.mingtang.journal.StreamId;

/// A case was determined to be a state secret: whoever has it ends it without release, in the same transaction.
///
/// @param reference neutral reference of the referral
public record StateSecretDetermined(StreamId caseStream, String reference, Actor actor) {}
