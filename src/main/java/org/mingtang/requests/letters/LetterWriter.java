package org.mingtang.requests.letters;

import static org.mingtang.regulation.LetterPlace.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.LetterTemplate;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Remedy;
import org.mingtang.regulation.RequestLaw;
import org.mingtang.requests.answer.Answer.Enclosure;
import org.mingtang.requests.answer.Answer.Repeated;
import org.mingtang.requests.answer.CaseOutcome;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.letters.LetterFacts.Removed;

/// Fills the standard text that is in force on the letter's date with the case (REQ-12, REQ-20, REQ-23, REQ-24).
public final class LetterWriter {
    private final LetterFacts facts;
    private final Packs packs;
    private final RequestLaw law;
    private final Filling filling;

    private LetterWriter(LetterFacts facts, Packs packs) {
        this.facts = facts;
        this.packs = packs;
        this.law = packs.inForceOn(facts.written()).requests();
        this.filling = new Filling(ofTheCase(facts));
    }

    /// A letter that decides nothing, or a form.
    ///
    /// @param more what the case says for the places of this kind
    public static LetterWriting write(LetterKind kind, Map<LetterPlace, String> more, LetterFacts facts, Packs packs) {
        if (kind.outcome().isPresent()) {
            throw new IllegalArgumentException("kind: " + kind + " (expected: one that tells no outcome)");
        }
        var writer = new LetterWriter(facts, packs);
        var template = writer.law.letter(kind);
        var body = new ArrayList<String>();
        template.paragraphs().forEach(paragraph -> writer.filling.add(paragraph, kind.mustSay(), more, body));
        return writer.draft(template, body, Optional.empty(), List.of());
    }

    /// The letter that answers a request, part by part.
    public static LetterWriting answer(
            List<PartAnswer> parts, CaseOutcome.Counted counted, LetterFacts facts, Packs packs) {
        var writer = new LetterWriter(facts, packs);
        var template = writer.law.letter(kind(parts, counted.code()));
        var body = new ArrayList<String>();
        writer.frame(template.opening(), body);
        for (var part : parts) {
            writer.say(part, parts.size(), body);
        }
        writer.frame(template.closing(), body);
        return writer.draft(template, body, Optional.of(Decided.of(counted, parts)), enclosed(parts));
    }

    /// The letter of the part that gives the case its outcome; a case that is partial only as a whole has that of P1.
    private static LetterKind kind(List<PartAnswer> parts, OutcomeCode code) {
        return parts.stream()
                .map(PartAnswer::answer)
                .filter(answer -> answer.code() == code)
                .findFirst()
                .map(AnswerPlaces::kind)
                .orElseGet(() -> AnswerPlaces.only(code));
    }

    private void frame(List<String> paragraphs, List<String> body) {
        paragraphs.forEach(paragraph -> filling.add(paragraph, Set.of(), Map.of(), body));
    }

    private void say(PartAnswer part, int parts, List<String> body) {
        var kind = AnswerPlaces.kind(part.answer());
        var words = new AnswerPlaces(law).of(part.answer());
        if (parts > 1) {
            body.add("（" + part.number() + "）关于“" + Filling.plain(part.asked()) + "”");
        }
        law.letter(kind).body().forEach(paragraph -> filling.add(paragraph, kind.mustSay(), words, body));
    }

    /// REQ-06: the papers of the earlier request go with the letter that refers to it.
    private static List<String> enclosed(List<PartAnswer> parts) {
        return parts.stream()
                .map(PartAnswer::answer)
                .flatMap(answer -> answer instanceof Repeated repeated
                        ? repeated.enclosed().stream().sorted().map(Enclosure::chinese)
                        : Stream.empty())
                .distinct()
                .toList();
    }

    private LetterWriting draft(
            LetterTemplate template, List<String> body, Optional<Decided> decided, List<String> enclosed) {
        var draft = new LetterDraft(
                template.kind(),
                template.id(),
                template.title(),
                facts.sender().unit(),
                facts.number(),
                template.kind().reader() == LetterKind.Reader.OFFICE
                        ? ""
                        : facts.addressee().name(),
                facts.written(),
                body,
                Optional.empty(),
                Stream.concat(enclosed.stream(), facts.attachments().stream()).toList(),
                decided);
        var remedy = remedy(RemedyRule.of(draft, packs), template.kind());
        return filling.objections().isEmpty()
                ? draft.withRemedy(remedy)
                : new LetterWriting.Unwritten(filling.objections());
    }

    private Optional<String> remedy(Remedy remedy, LetterKind kind) {
        var told = new ArrayList<String>();
        law.remedyText(remedy)
                .ifPresent(text -> filling.add(
                        text.text(),
                        EnumSet.of(RECONSIDERATION_ORGAN, COURT),
                        Map.of(THIS_LETTER, kind.itself()),
                        told));
        return told.stream().findFirst();
    }

    private static Map<LetterPlace, String> ofTheCase(LetterFacts facts) {
        var places = new EnumMap<LetterPlace, String>(LetterPlace.class);
        places.put(UNIT, facts.sender().unit());
        places.put(CONTACT, facts.sender().contact());
        places.put(RECONSIDERATION_ORGAN, facts.sender().reconsiderationOrgan());
        places.put(COURT, facts.sender().court());
        places.put(APPLICANT, facts.about().applicant().name());
        places.put(REGISTRATION_NUMBER, facts.about().registration());
        places.put(RECEIVED_ON, ChineseDate.inDigits(facts.about().received()));
        places.put(CHANNEL_OF_REQUEST, facts.about().channel());
        places.put(REQUESTED, facts.about().requested());
        if (!facts.removed().isEmpty()) {
            places.put(REMOVED, removed(facts.removed()));
        }
        return places;
    }

    /// Ground by ground, such as 手机号码2处、住址1处，属于个人隐私.
    private static String removed(List<Removed> removed) {
        var grounds = new LinkedHashMap<String, Map<String, Integer>>();
        removed.forEach(one -> grounds.computeIfAbsent(one.ground(), _ -> new LinkedHashMap<>())
                .merge(one.kind(), one.times(), Integer::sum));
        return grounds.entrySet().stream()
                .map(ground -> ground.getValue().entrySet().stream()
                                .map(kind -> kind.getKey() + kind.getValue() + "处")
                                .collect(Collectors.joining("、"))
                        + "，属于" + ground.getKey())
                .collect(Collectors.joining("；"));
    }
}
