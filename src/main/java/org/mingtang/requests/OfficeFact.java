package org.mingtang.requests;

import java.util.List;
import java.util.UUID;
import org.mingtang.journal.Fact;
import org.mingtang.journal.FactType;
import org.mingtang.organs.PersonId;

/// What a unit tells applicants of itself, entered whenever it changes: by which ways requests reach it, and what
/// stands
/// below its letters. A stream for each unit.
public sealed interface OfficeFact extends Fact {
    /// From now on below the letters of the unit.
    record SenderSet(String contact, String reconsiderationOrgan, String court) implements OfficeFact {}

    /// A channel as it stands now, whether it is new or was changed (REQ-28).
    record ChannelSet(
            UUID channel,
            ReceivingChannel.Kind kind,
            String address,
            String hours,
            String phone,
            PersonId person,
            String personName)
            implements OfficeFact {}

    record ChannelRemoved(UUID channel) implements OfficeFact {}

    /// The names under which facts stand in the journal; never changed, only added to.
    FactType.Catalogue CATALOGUE = () -> List.of(
            FactType.of("request-office.sender-set", SenderSet.class),
            FactType.of("request-office.channel-set", ChannelSet.class),
            FactType.of("request-office.channel-removed", ChannelRemoved.class));
}
