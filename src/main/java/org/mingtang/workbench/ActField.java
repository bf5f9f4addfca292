package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// One input of the form of an act.
///
/// @param name     of the input; an objection at this field stands beside it
/// @param hint     one sentence below the label; may be empty
/// @param standing what it holds before anything is typed: one value, or the ticked ones
/// @param groups   what can be chosen, or proposed for a line of text
/// @param alsoAt   fields whose objections belong here too
public record ActField(
        Kind kind,
        String name,
        String label,
        String hint,
        List<String> standing,
        List<Group> groups,
        List<String> alsoAt) {
    public ActField {
        standing = List.copyOf(standing);
        groups = List.copyOf(groups);
        alsoAt = List.copyOf(alsoAt);
    }

    /// How it is filled in.
    public enum Kind {
        DAY,
        TEXT,
        LONG_TEXT,
        /// a letter, one paragraph a line
        LETTER,
        NUMBER,
        /// a drop-down list
        CHOICE,
        /// the same, in one line with what it decides on
        DECISION,
        /// one of a few
        RADIO,
        /// any number of them
        TICKS,
        FILE,
        /// any number of them
        FILES,
        /// one's own signature, or that of somebody who signed on paper
        SIGNATURE
    }

    /// @param label over the choices; empty for none
    public record Group(String label, List<Choice> choices) {
        public Group {
            choices = List.copyOf(choices);
        }
    }

    /// What stands in a signature that the officer can only record.
    static final String ON_PAPER = "paper";

    /// Whether the officer may not sign, but only record what was signed on paper.
    public boolean onlyOnPaper() {
        return kind == Kind.SIGNATURE && standing.contains(ON_PAPER);
    }

    static ActField day(String name, String label, LocalDate standing) {
        return of(Kind.DAY, name, label).standing(standing.toString());
    }

    /// A day that need not be given.
    static ActField day(String name, String label) {
        return of(Kind.DAY, name, label);
    }

    static ActField text(String name, String label) {
        return of(Kind.TEXT, name, label);
    }

    static ActField longText(String name, String label) {
        return of(Kind.LONG_TEXT, name, label);
    }

    static ActField letter(String name, String label, List<String> paragraphs) {
        return of(Kind.LETTER, name, label).standing(String.join("\n", paragraphs));
    }

    static ActField number(String name, String label, int standing) {
        return of(Kind.NUMBER, name, label).standing(Integer.toString(standing));
    }

    /// Where there is only one choice it is made.
    static ActField choice(String name, String label, List<Choice> choices) {
        var field = of(Kind.CHOICE, name, label).among(List.of(new Group("", choices)));
        return choices.size() == 1 ? field.standing(choices.getFirst().value()) : field;
    }

    static ActField decision(String name, String label, List<Choice> choices) {
        return of(Kind.DECISION, name, label).among(List.of(new Group("", choices)));
    }

    static ActField radio(String name, String label, List<Choice> choices) {
        return of(Kind.RADIO, name, label).among(List.of(new Group("", choices)));
    }

    static ActField ticks(String name, String label, List<Choice> choices) {
        return of(Kind.TICKS, name, label).among(List.of(new Group("", choices)));
    }

    static ActField file(String name, String label) {
        return of(Kind.FILE, name, label);
    }

    static ActField files(String name, String label) {
        return of(Kind.FILES, name, label);
    }

    /// @param signers who may have signed on paper
    static ActField signature(List<Choice> signers) {
        return of(Kind.SIGNATURE, "signature", "签字")
                .among(List.of(new Group("", signers)))
                .and("signer", "signedOn", "scan", "on");
    }

    private static ActField of(Kind kind, String name, String label) {
        return new ActField(kind, name, label, "", List.of(), List.of(), List.of());
    }

    ActField hint(String words) {
        return new ActField(kind, name, label, words, standing, groups, alsoAt);
    }

    ActField standing(String... values) {
        return new ActField(kind, name, label, hint, List.of(values), groups, alsoAt);
    }

    ActField among(List<Group> choices) {
        return new ActField(kind, name, label, hint, standing, choices, alsoAt);
    }

    /// Objections at these fields belong here too.
    ActField and(String... fields) {
        return new ActField(
                kind,
                name,
                label,
                hint,
                standing,
                groups,
                Stream.concat(alsoAt.stream(), Stream.of(fields)).toList());
    }

    boolean answersTo(String field) {
        return field.equals(name) || alsoAt.contains(field);
    }
}
