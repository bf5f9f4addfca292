package org.mingtang.requests.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.requests.casefile.SampleCases.OURS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.mingtang.organs.Officer;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Objection;
import org.mingtang.requests.Rule;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.clock.Channel;
import org.mingtang.requests.clock.ClockReading;

/// The life of one request, told act by act; each role is another person.
final class CaseLife {
    private final String district;
    private LocalDate today;
    private final List<CaseFact> facts = new ArrayList<>();

    private CaseLife(String district, LocalDate today) {
        this.district = district;
        this.today = today;
    }

    static CaseLife arrives(String district, String day, Channel channel) {
        var life = new CaseLife(district, LocalDate.parse(day));
        life.write(CaseDesk.arrive(
                new CaseCommand.Arrive(
                        OURS, channel, life.today, ApplicantKind.NATURAL_PERSON, new Kept(40, "a".repeat(64)), false),
                life.today));
        return life;
    }

    /// Comes in person, is confirmed, registered, sorted and handed to a section on the same day.
    static CaseLife withSection(String district, String day) {
        return arrives(district, day, Channel.IN_PERSON)
                .does(Role.DISCLOSURE_OFFICER, new CaseCommand.Confirm(LocalDate.parse(day), "登记回执"))
                .does(Role.DISCLOSURE_OFFICER, new CaseCommand.Register("2026-001"))
                .does(Role.DISCLOSURE_OFFICER, new CaseCommand.Sort(1, List.of("land"), false))
                .does(Role.DISCLOSURE_OFFICER, new CaseCommand.HandOver(Optional.of(SampleCases.LAND), "自然资源股"));
    }

    CaseLife on(String day) {
        today = LocalDate.parse(day);
        return this;
    }

    LocalDate today() {
        return today;
    }

    CaseLife does(Role role, CaseCommand command) {
        var decision = CaseDesk.decide(file(), command, standing(role));
        assertThat(decision).as(today + " " + command).isInstanceOf(CaseDecision.Accepted.class);
        write(decision);
        return this;
    }

    CaseLife writes(CaseFact.About about) {
        write(CaseDesk.write(about, SampleCases.TEXT, today));
        return this;
    }

    CaseLife cannot(Role role, CaseCommand command, Rule rule) {
        var decision = CaseDesk.decide(file(), command, standing(role));
        assertThat(decision).as(today + " " + command).isInstanceOf(CaseDecision.Refused.class);
        assertThat(((CaseDecision.Refused) decision).objections())
                .extracting(Objection::rule)
                .contains(rule);
        return this;
    }

    CaseLife due(String day) {
        assertThat(clock().due().orElseThrow().day())
                .as("due, seen on " + today)
                .isEqualTo(day);
        return this;
    }

    CaseLife is(Step step, ClockReading.State state) {
        assertThat(file().step()).isEqualTo(step);
        assertThat(clock().state()).isEqualTo(state);
        return this;
    }

    CaseLife ends(ClockReading.Outcome outcome) {
        assertThat(clock().outcome()).contains(outcome);
        return this;
    }

    CaseLife countsAs(OutcomeCode code) {
        assertThat(file().outcome()).contains(code);
        return this;
    }

    Signature signed(Role role) {
        return new Signature(SampleCases.person(role.ordinal()), role.chinese(), today, Optional.empty());
    }

    CaseFile file() {
        return CaseFile.fold(new CaseId(new UUID(3, 3)), facts);
    }

    ClockReading clock() {
        return file().clock(today, standing(Role.DISCLOSURE_OFFICER));
    }

    HouseTime houseTime() {
        return HouseTime.of(file(), standing(Role.DISCLOSURE_OFFICER));
    }

    private CaseStanding standing(Role role) {
        var officer =
                new Officer(SampleCases.person(role.ordinal()), role.chinese(), Set.of(new Officer.Post(OURS, role)));
        return SampleCases.standing(officer, today, district);
    }

    private void write(CaseDecision decision) {
        ((CaseDecision.Accepted) decision).acts().forEach(act -> facts.add((CaseFact) act.fact()));
    }
}
