package org.mingtang.organs.store;

import java.util.List;
import java.util.UUID;
import org.mingtang.journal.Actor;
import org.mingtang.journal.FactType;
import org.mingtang.journal.Journal;
import org.mingtang.journal.Journal.Act;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.OrganAct;
import org.mingtang.organs.OrganAct.*;
import org.mingtang.organs.OrganActs;
import org.mingtang.organs.PersonId;
import org.mingtang.regulation.ClauseId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// One journal entry for each official act on the register, in the stream of the agency or the person it concerns.
@Configuration(proxyBeanMethods = false)
class JournalledActs {
    @Bean
    OrganActs organActs(Journal journal) {
        return on(journal);
    }

    static OrganActs on(Journal journal) {
        return act -> {
            var stream = stream(act);
            var by = act.by();
            var actor = new Actor(by.person().map(PersonId::toString).orElse("system"), by.name(), "");
            journal.append(
                    stream, journal.read(stream).size(), actor, by.at(), List.of(new Act(act, List.of(clause(act)))));
        };
    }

    /// The names under which acts stand in the journal; never changed, only added to.
    @Bean
    FactType.Catalogue organFactTypes() {
        return factTypes();
    }

    static FactType.Catalogue factTypes() {
        return () -> List.of(
                FactType.of("organs.agency-founded", AgencyFounded.class),
                FactType.of("organs.agency-renamed", AgencyRenamed.class),
                FactType.of("organs.agency-amended", AgencyAmended.class),
                FactType.of("organs.agency-ended", AgencyEnded.class),
                FactType.of("organs.section-entered", SectionEntered.class),
                FactType.of("organs.person-entered", PersonEntered.class),
                FactType.of("organs.person-amended", PersonAmended.class),
                FactType.of("organs.post-given", PostGiven.class),
                FactType.of("organs.post-amended", PostAmended.class),
                FactType.of("organs.post-taken", PostTaken.class),
                FactType.of("organs.deputy-appointed", DeputyAppointed.class),
                FactType.of("organs.person-left", PersonLeft.class),
                FactType.of("organs.review-rules-attached", ReviewRulesAttached.class),
                FactType.of("organs.account-opened", AccountOpened.class),
                FactType.of("organs.account-disabled", AccountDisabled.class),
                FactType.of("organs.account-enabled", AccountEnabled.class),
                FactType.of("organs.password-reset", PasswordReset.class));
    }

    private static StreamId stream(OrganAct act) {
        return switch (act) {
            case AgencyFounded founded -> agency(founded.agency().id().value());
            case AgencyRenamed renamed -> agency(renamed.agency().value());
            case AgencyAmended amended -> agency(amended.agency().id().value());
            case AgencyEnded ended -> agency(ended.agency().value());
            case SectionEntered entered -> agency(entered.section().agency().value());
            case ReviewRulesAttached attached ->
                agency(attached.rules().agency().value());
            case PersonEntered entered -> person(entered.person());
            case PersonAmended amended -> person(amended.person());
            case PostGiven given -> person(given.post().person());
            case PostAmended amended -> person(amended.post().person());
            case PostTaken taken -> person(taken.post().person());
            case DeputyAppointed appointed -> person(appointed.post().person());
            case PersonLeft left -> person(left.person());
            case AccountOpened opened -> person(opened.person());
            case AccountDisabled disabled -> account(disabled.account().value());
            case AccountEnabled enabled -> account(enabled.account().value());
            case PasswordReset reset -> account(reset.account().value());
        };
    }

    private static ClauseId clause(OrganAct act) {
        return new ClauseId(
                switch (act) {
                    case AgencyEnded _ -> "ACT-14";
                    case ReviewRulesAttached _ -> "SEC-22";
                    case AgencyFounded _, AgencyRenamed _, AgencyAmended _, SectionEntered _ -> "ORG-02";
                    case PersonEntered _,
                            PersonAmended _,
                            PostGiven _,
                            PostAmended _,
                            PostTaken _,
                            DeputyAppointed _,
                            PersonLeft _,
                            AccountOpened _,
                            AccountDisabled _,
                            AccountEnabled _,
                            PasswordReset _ -> "ORG-01";
                });
    }

    private static StreamId agency(String id) {
        return new StreamId("agency/" + id);
    }

    private static StreamId person(PersonId id) {
        return StreamId.of("person", id.value());
    }

    private static StreamId account(UUID id) {
        return StreamId.of("account", id);
    }
}
