package org.mingtang.bench.corpus;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// Writes templates out: what stands in braces becomes a thing of its kind, labelled. One person a template, who
/// keeps the name.
///
/// - `{name}` `{id}` `{mobile}` … are labelled; `{contact}` `{paid}` … are undecided;
/// - `{-words}` are look-alikes as they stand, `{-:credit}` one that is made up;
/// - `{org}` `{date}` … are nothing at all.
final class Scribe {
    private final Dice dice;
    private final Page page;
    private final Numbers numbers;
    private final People people;
    private final Writing writing;
    private final Citations citations;
    private final LookAlikes lookAlikes;
    private String name = "";
    private String passport = "";

    Scribe(Dice dice, Page page) {
        this.dice = dice;
        this.page = page;
        this.numbers = new Numbers(dice);
        this.people = new People(dice);
        this.writing = new Writing(dice);
        this.citations = new Citations(dice);
        this.lookAlikes = new LookAlikes(dice, numbers);
    }

    Dice dice() {
        return dice;
    }

    Page page() {
        return page;
    }

    void one(List<String> templates) {
        write(dice.one(templates));
    }

    /// A template with a tab in it is a row of a table, whose cells keep together.
    void write(String template) {
        name = people.name();
        boolean inCell = template.indexOf('\t') >= 0;
        passport = inCell ? numbers.truePassport() : numbers.passport();
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            if (open < 0) {
                page.say(template.substring(at));
                return;
            }
            int close = template.indexOf('}', open);
            page.say(template.substring(at, open));
            put(template.substring(open + 1, close), inCell);
            at = close + 1;
        }
    }

    private void put(String thing, boolean inCell) {
        if (thing.startsWith("-:")) {
            page.lookAlike(lookAlike(thing.substring(2)));
            return;
        }
        if (thing.startsWith("-")) {
            page.lookAlike(thing.substring(1));
            return;
        }
        switch (thing) {
            case "name" -> page.mark(FindingKind.NAME, inCell ? people.spread(name) : name);
            case "other" -> {
                name = people.name();
                page.mark(FindingKind.NAME, name);
            }
            case "id" -> page.mark(FindingKind.RESIDENT_ID, writing.residentId(anyId(), inCell));
            case "child-id" -> page.mark(FindingKind.RESIDENT_ID, writing.residentId(numbers.childId(), inCell));
            case "passport-word" -> page.say(numbers.passportWord(passport));
            case "passport" -> page.mark(FindingKind.PASSPORT, writing.passport(passport));
            case "mobile" -> {
                page.say(inCell ? "" : dice.one("", "", "", "", "", "", "", "+86 ", "0086-", "+86-"));
                page.mark(FindingKind.MOBILE, writing.mobile(numbers.mobile(), inCell));
            }
            case "landline" -> {
                page.mark(FindingKind.LANDLINE, writing.landline());
                page.say(inCell ? "" : dice.one("", "", "", "", "", "", "转801", "-8012"));
            }
            case "short-landline" -> page.mark(FindingKind.LANDLINE, dice.from(2, 8) + dice.digits(dice.from(6, 7)));
            case "card" -> page.mark(FindingKind.BANK_CARD, writing.card(numbers.card(), inCell));
            case "email" -> page.mark(FindingKind.EMAIL, numbers.email());
            case "plate" -> page.mark(FindingKind.LICENCE_PLATE, numbers.plate());
            case "address" -> page.mark(FindingKind.ADDRESS, people.address());
            case "number" -> page.mark(FindingKind.CITATION, citations.number(true));
            case "flat-number" -> page.mark(FindingKind.CITATION, citations.number(false));
            case "own-number" -> page.undecided(FindingKind.CITATION, citations.number(false));
            case "title" -> page.mark(FindingKind.CITATION, citations.title(true));
            case "forwarded-title" -> {
                int start = page.place();
                page.mark(FindingKind.CITATION, citations.title(false)).undecidedFrom(FindingKind.FORWARDED, start);
            }
            case "contact" -> page.undecided(FindingKind.NAME, people.name());
            case "firm-address" -> page.undecided(FindingKind.ADDRESS, people.address());
            case "paid" ->
                page.undecided(FindingKind.PROPERTY, dice.from(2, 90) + "00" + dice.one("元", "元", ".00元", ""));
            default -> putCircumstance(thing, inCell);
        }
    }

    private String anyId() {
        return dice.inHundred(8) ? numbers.oldResidentId() : numbers.residentId();
    }

    private void putCircumstance(String thing, boolean inCell) {
        for (var circumstance : Circumstances.values()) {
            if (thing.equals(circumstance.name())) {
                page.mark(
                        circumstance.kind,
                        dice.one(inCell ? circumstance.cells : circumstance.clauses),
                        circumstance.privacy);
                return;
            }
        }
        page.say(Scenery.word(thing, dice));
    }

    private String lookAlike(String kind) {
        return switch (kind) {
            case "credit" -> lookAlikes.creditCode();
            case "organisation" -> lookAlikes.organisationCode();
            case "id" -> lookAlikes.almostResidentId();
            case "card" -> lookAlikes.almostCard();
            case "old-id" -> lookAlikes.almostOldId();
            case "mobile" -> lookAlikes.almostMobile();
            case "project" -> lookAlikes.projectCode();
            case "isbn" -> lookAlikes.isbn();
            case "amount" -> lookAlikes.amount();
            case "coordinates" -> lookAlikes.coordinates();
            case "standard" -> lookAlikes.standard();
            case "index" -> lookAlikes.indexNumber();
            case "case" -> lookAlikes.caseNumber();
            case "serial" -> lookAlikes.serial();
            case "long" -> lookAlikes.tooLong();
            case "hotline" -> lookAlikes.hotline();
            case "landline" -> writing.landline();
            case "official" -> people.name();
            case "masked" -> people.masked();
            case "place" -> people.address();
            default -> throw new IllegalArgumentException("look-alike: " + kind + " (expected: one of Scribe's)");
        };
    }
}
