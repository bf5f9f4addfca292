package org.mingtang.workbench;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mingtang.organs.Section;
import org.mingtang.organs.SectionId;
import org.mingtang.pages.Formats;
import org.mingtang.regulation.LetterKind;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseCommand.Kept;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.OpinionAsked;
import org.mingtang.requests.casefile.CaseFact.OpinionCame;
import org.mingtang.requests.casefile.CaseFact.Side;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.Sight;
import org.mingtang.requests.clock.Consulted;
import org.mingtang.requests.letters.Party;

/// The forms of asking others: third parties, agencies that made the information too, sections that countersign.
final class ConsultingActs {
    static final List<Choice> AGREES = List.of(new Choice("yes", "同意"), new Choice("no", "不同意"));
    private static final String[] NUMERALS = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};

    /// Working days proposed for the answer of who helps to search.
    private static final int ASSISTANCE_DAYS = 3;

    private ConsultingActs() {}

    static ActForm ask(ActCase at) {
        return ActForm.of(
                        ActField.radio("kind", "征求谁的意见", Choice.of(Consulted.Kind.values(), ConsultingActs::asked))
                                .standing(Consulted.Kind.THIRD_PARTY.name()),
                        ActField.text("name", "名称或者姓名")
                                .and("whom", "addressee")
                                .hint("第三方的名称只写进征求意见书，日志和页面以“第三方一”等代称。"),
                        ActField.longText("information", "所涉信息")
                                .standing(at.application().inOneLine())
                                .and("body", "letter")
                                .hint("写进征求意见书。不得写申请人的姓名、号码和住址。"),
                        ActField.day("received", "对方收到之日", at.today())
                                .and("limit")
                                .hint("从这一天起十五个工作日内答复；今天收到的，"
                                        + Formats.date(limit(at, Consulted.Kind.THIRD_PARTY, at.today())) + " 届满。"))
                .knowing(names(at));
    }

    static String asked(Consulted.Kind kind) {
        return switch (kind) {
            case THIRD_PARTY -> "第三方：公开可能损害其商业秘密、个人隐私等（条例第三十二条）";
            case AGENCY -> "共同制作信息的机关（条例第三十四条）";
        };
    }

    /// Who was asked already, with the labels.
    private static List<String> names(ActCase at) {
        return at.tools().records().parties(at.view()).entrySet().stream()
                .map(party -> party.getKey() + "：" + party.getValue())
                .toList();
    }

    private static LocalDate limit(ActCase at, Consulted.Kind kind, LocalDate received) {
        return at.standing().limit(kind, at.today(), received);
    }

    static CaseCommand ask(ActCase at, Clerk clerk) {
        var kind = at.one(Consulted.Kind.values(), "kind", Consulted.Kind.THIRD_PARTY, clerk);
        var name = at.sheet().text("name");
        var information = at.sheet().text("information");
        var received = at.day("received", clerk);
        if (information.isEmpty()) {
            clerk.object(Objection.at("information", CaseRule.TEXT_MISSING, "请写明征求意见的信息。"));
        }
        var whom = new Consulted(kind, name.isEmpty() ? "" : label(at, kind, name));
        var letter = UNWRITTEN;
        if (!name.isEmpty() && !information.isEmpty()) {
            var limit = limit(at, kind, received);
            letter = written(clerk.letter(
                    switch (kind) {
                        case THIRD_PARTY -> LetterKind.THIRD_PARTY_OPINION;
                        case AGENCY -> LetterKind.AGENCY_OPINION;
                    },
                    Map.of(LetterPlace.INFORMATION, information, LetterPlace.LIMIT, Formats.date(limit)),
                    Optional.of(new Party(standing(kind), name, List.of())),
                    Set.of(limit)));
            if (kind == Consulted.Kind.THIRD_PARTY) {
                // filled in by the third party and sent back (docs/law/questions.md#q80)
                clerk.enclosed(
                        LetterKind.OPINION_CONFIRMATION,
                        Map.of(LetterPlace.INFORMATION, information),
                        new Party(standing(kind), name, List.of()));
            }
            if (kind == Consulted.Kind.THIRD_PARTY
                    && !at.tools().records().parties(at.view()).containsKey(whom.name())) {
                clerk.keepParty(whom.name(), name);
            }
            tellApplicant(at, clerk, kind);
        }
        return new CaseCommand.AskForOpinion(clerk.today(), whom, received, letter);
    }

    static ActForm askAssistance(ActCase at) {
        var sections = at.sections().stream()
                .map(section -> new Choice(section.name(), section.name()))
                .toList();
        return ActForm.of(
                ActField.text("unit", "请哪个单位、股室协助")
                        .among(List.of(new ActField.Group("", sections)))
                        .and("addressee"),
                ActField.longText("task", "请其协助的事项")
                        .hint("写明检索哪些年度、哪些案卷、什么内容；不写申请人。")
                        .and("body", "letter"),
                ActField.day("limit", "请其在哪天以前反馈", at.after(at.today(), ASSISTANCE_DAYS)));
    }

    /// The letter goes to whoever is named; it must not name who asks.
    static CaseCommand askAssistance(ActCase at, Clerk clerk) {
        var unit = at.sheet().text("unit");
        var task = at.sheet().text("task");
        var limit = at.day("limit", clerk);
        var letter = unit.isEmpty() || task.isEmpty()
                ? Kept.NOTHING
                : written(clerk.letter(
                        LetterKind.ASSISTANCE,
                        Map.of(LetterPlace.TASK, task, LetterPlace.LIMIT, Formats.date(limit)),
                        Optional.of(new Party(Party.Standing.AGENCY, unit, List.of())),
                        Set.of(limit)));
        return new CaseCommand.AskAssistance(clerk.today(), unit, limit, letter);
    }

    /// That others are asked and the time for it does not count, the first time of each kind since the clock began.
    private static void tellApplicant(ActCase at, Clerk clerk, Consulted.Kind kind) {
        if (!at.file().hasAsked(kind)) {
            clerk.letter(
                    LetterKind.OPINION_NOTICE,
                    Map.of(
                            LetterPlace.ASKED_ON,
                            Formats.date(clerk.today()),
                            LetterPlace.ARTICLE,
                            switch (kind) {
                                case THIRD_PARTY -> "第三十二条";
                                case AGENCY -> "第三十四条";
                            }),
                    Optional.empty(),
                    Set.of());
        }
    }

    /// Stands in for a letter that could not be written; why not is told already and refuses the act.
    private static final Kept UNWRITTEN = new Kept(1, "-");

    private static Kept written(Kept letter) {
        return letter.commitment().isEmpty() ? UNWRITTEN : letter;
    }

    private static Party.Standing standing(Consulted.Kind kind) {
        return switch (kind) {
            case THIRD_PARTY -> Party.Standing.THIRD_PARTY;
            case AGENCY -> Party.Standing.AGENCY;
        };
    }

    /// What stands in the journal: an agency's name, for a third party 第三方一 and so on. Who was asked before keeps the
    /// label.
    static String label(ActCase at, Consulted.Kind kind, String name) {
        if (kind == Consulted.Kind.AGENCY) {
            return name;
        }
        var parties = at.tools().records().parties(at.view());
        return parties.entrySet().stream()
                .filter(party -> party.getValue().equals(name))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> "第三方" + numeral(parties.size()));
    }

    private static String numeral(int before) {
        return before < NUMERALS.length ? NUMERALS[before] : Integer.toString(before + 1);
    }

    static ActForm record(ActCase at) {
        return ActForm.of(
                        ActField.choice("whom", "谁的意见", choices(at, unanswered(at))),
                        ActField.day("on", "收到答复的日期", at.today()),
                        ActField.radio("consents", "是否同意公开", AGREES),
                        ActField.longText("reason", "理由").hint("不同意公开的必填。"),
                        ActField.file("proof", "对方的来文（可不传）"))
                .knowing(names(at));
    }

    static CaseCommand record(ActCase at, Clerk clerk) {
        at.keep("proof", Part.RECEIVED, clerk);
        return new CaseCommand.RecordAnswer(
                at.day("on", clerk),
                whom(at, unanswered(at), clerk),
                at.yes("consents", clerk),
                clerk.keep("party-answer", at.sheet().text("reason")));
    }

    static List<Consulted> unanswered(ActCase at) {
        return at.file().unanswered().map(OpinionAsked::whom).distinct().toList();
    }

    static List<Choice> choices(ActCase at, List<Consulted> whom) {
        return IntStream.range(0, whom.size())
                .mapToObj(i -> new Choice(Integer.toString(i), whom.get(i).name()))
                .toList();
    }

    static Consulted whom(ActCase at, List<Consulted> among, Clerk clerk) {
        int chosen = at.sheet().number("whom").orElse(-1);
        if (chosen >= 0 && chosen < among.size()) {
            return among.get(chosen);
        }
        clerk.object(Objection.at("whom", CaseRule.TEXT_MISSING, "请选择是谁。"));
        return new Consulted(Consulted.Kind.THIRD_PARTY, "");
    }

    static ActForm consent(ActCase at) {
        var agrees = new Choice("yes", "同意写明身份");
        return at.file()
                .namingConsent()
                .map(given -> consent(at, ActField.radio("given", "申请人", List.of(agrees, new Choice("no", "收回以前的同意"))))
                        .knowing(List.of("已登记 " + Formats.date(given.on()) + " 的同意：" + at.text(given.commitment()))))
                .orElseGet(() -> consent(
                        at, ActField.radio("given", "申请人", List.of(agrees)).standing(agrees.value())));
    }

    private static ActForm consent(ActCase at, ActField given) {
        return ActForm.of(
                given,
                ActField.day("on", "同意或者收回的日期", at.today()),
                ActField.longText("consent", "怎样表示的").hint("如书面同意书，同意向哪些第三方、机关写明身份；收回的，写明怎样收回。"),
                ActField.file("proof", "申请人的书面材料（可不传）"));
    }

    static CaseCommand consent(ActCase at, Clerk clerk) {
        at.keep("proof", Part.RECEIVED, clerk);
        return new CaseCommand.RecordConsent(
                at.day("on", clerk),
                at.yes("given", clerk),
                clerk.keep("consent", at.sheet().text("consent")));
    }

    static ActForm assent(ActCase at) {
        return ActForm.of(
                        ActField.radio("side", "代表哪一方", sides(at))
                                .standing(sides(at).getFirst().value()),
                        ActField.longText("reason", "不公开会怎样严重影响公共利益"))
                .knowing(objections(at));
    }

    private static List<Choice> sides(ActCase at) {
        var choices = Stream.of(Side.values())
                .filter(side -> Sight.speaksFor(at.officer(), side, at.file()))
                .map(side -> new Choice(side.name(), side == Side.SECTION ? "承办股室" : "公开工作机构"))
                .toList();
        return choices.isEmpty() ? List.of(new Choice(Side.SECTION.name(), "承办股室")) : choices;
    }

    /// What the third parties said against it.
    private static List<String> objections(ActCase at) {
        return at.facts(OpinionCame.class).stream()
                .filter(came -> !came.consents())
                .map(came ->
                        came.whom().name() + "不同意公开（" + Formats.date(came.on()) + "）：" + at.text(came.commitment()))
                .toList();
    }

    static CaseCommand assent(ActCase at, Clerk clerk) {
        return new CaseCommand.AssentToOverride(
                at.one(Side.values(), "side", Side.SECTION, clerk),
                clerk.keep("override", at.sheet().text("reason")));
    }

    static ActForm tell(ActCase at) {
        return ActForm.of(
                        ActField.choice("whom", "告知谁", choices(at, at.file().objecting()))
                                .and("addressee"),
                        ActField.longText("information", "曾经征求意见的信息")
                                .standing(at.application().inOneLine())
                                .and("body"),
                        ActField.longText("disclosed", "决定公开的内容").and("letter"),
                        ActField.longText("reason", "理由").hint("不公开会怎样严重影响公共利益。"))
                .knowing(objections(at));
    }

    static CaseCommand tell(ActCase at, Clerk clerk) {
        var whom = whom(at, at.file().objecting(), clerk);
        var name = at.tools().records().parties(at.view()).getOrDefault(whom.name(), "");
        var places = new EnumMap<LetterPlace, String>(LetterPlace.class);
        places.put(LetterPlace.INFORMATION, at.sheet().text("information"));
        places.put(LetterPlace.OPINION, "不同意公开");
        places.put(LetterPlace.DISCLOSED, at.sheet().text("disclosed"));
        places.put(LetterPlace.REASON, at.sheet().text("reason"));
        var letter = name.isEmpty()
                ? UNWRITTEN
                : written(clerk.letter(
                        LetterKind.OVERRIDE_NOTICE,
                        places,
                        Optional.of(new Party(Party.Standing.THIRD_PARTY, name, List.of())),
                        Set.of()));
        return new CaseCommand.TellThirdParty(clerk.today(), whom, letter);
    }

    static ActForm askCountersign(ActCase at) {
        return ActForm.of(ActField.choice("section", "请哪个股室会签", at.sectionChoices(Role.SECTION_HEAD)));
    }

    static CaseCommand askCountersign(ActCase at, Clerk clerk) {
        var section = chosen(at, clerk);
        return new CaseCommand.AskCountersign(section, nameOf(at));
    }

    private static SectionId chosen(ActCase at, Clerk clerk) {
        return at.section("section").map(Section::id).orElseGet(() -> {
            clerk.object(Objection.at("section", CaseRule.SECTION_MISSING, "请选择股室。"));
            return new SectionId(new java.util.UUID(0, 0));
        });
    }

    private static String nameOf(ActCase at) {
        return at.section("section").map(Section::name).orElse("");
    }

    static ActForm countersign(ActCase at) {
        var open = at.facts(CaseFact.CountersignAsked.class).stream()
                .map(asked -> new Choice(asked.section().toString(), asked.name()))
                .distinct()
                .toList();
        return ActForm.of(
                ActField.choice("section", "会签的股室", open)
                        .standing(open.size() == 1 ? open.getFirst().value() : ""),
                ActField.radio("agrees", "意见", AGREES).standing("yes"),
                ActField.longText("remark", "说明").hint("不同意的必填。"),
                at.signature());
    }

    static CaseCommand countersign(ActCase at, Clerk clerk) {
        var agrees = at.yes("agrees", clerk);
        return new CaseCommand.Countersign(
                chosen(at, clerk), agrees, at.signature(clerk), at.sheet().text("remark"));
    }
}
