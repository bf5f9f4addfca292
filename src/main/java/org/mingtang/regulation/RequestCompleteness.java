package org.mingtang.regulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a law must hold before anybody may answer a request under it: every outcome with row and remedy, a letter for
/// every kind, the text of every remedy, both tariffs once there are fees, and the two number series.
final class RequestCompleteness {
    private final PackRules rules;
    private final RequestRules requests;
    private final RulePack pack;
    private final List<PackProblem> problems = new ArrayList<>();

    private RequestCompleteness(PackRules rules, RulePack pack) {
        this.rules = rules;
        this.requests = rules.requests();
        this.pack = pack;
    }

    static List<PackProblem> problems(PackRules rules, RulePack pack) {
        var completeness = new RequestCompleteness(rules, pack);
        completeness.outcomes();
        completeness.stages();
        completeness.letters();
        completeness.remedyTexts();
        completeness.tariffs();
        completeness.grounds();
        completeness.numbers();
        return completeness.problems;
    }

    private void outcomes() {
        for (var code : OutcomeCode.values()) {
            String key = "outcomes." + code;
            var outcome = requests.outcomes().get(code);
            if (outcome == null) {
                missing(key, "缺少答复类型 " + code);
            } else {
                uncovered(outcome.remedies().stream()
                                .filter(remedy -> remedy.restsOn() == OutcomeRule.RestsOn.ANYTHING)
                                .map(OutcomeRule.DatedRemedy::inForce))
                        .ifPresent(day -> missing(key + ".remedies", "“" + outcome.name() + "”自 " + day + " 起没有救济途径"));
            }
        }
    }

    /// REQ-12, REQ-17: every part has somebody who may take it.
    private void stages() {
        for (var kind : RequestStage.Kind.values()) {
            if (!requests.stages().containsKey(kind)) {
                missing("request-stages." + kind, "依申请公开缺少“" + kind.chinese() + "”（" + kind + "）这一环节");
            }
        }
    }

    private void letters() {
        for (var kind : LetterKind.values()) {
            var versions = requests.letters().stream()
                    .filter(letter -> letter.kind() == kind)
                    .toList();
            uncovered(versions.stream().map(LetterTemplate::inForce))
                    .ifPresent(day -> missing("letters." + kind, "文书 " + kind + " 自 " + day + " 起没有文本"));
            kind.outcome()
                    .map(requests.outcomes()::get)
                    .ifPresent(outcome -> versions.stream()
                            .filter(version -> !cites(version, outcome))
                            .forEach(version -> missing(
                                    "letters." + version.id(),
                                    "文本没有写“" + outcome.name() + "”应当引用的条款：" + String.join("，或者", outcome.articles()))));
        }
    }

    private static boolean cites(LetterTemplate template, OutcomeRule outcome) {
        String text = String.join("", template.paragraphs().toList());
        return outcome.articles().isEmpty()
                || outcome.articles().stream()
                        .anyMatch(entry -> Stream.of(entry.split("、")).allMatch(text::contains));
    }

    private void remedyTexts() {
        for (var remedy : Remedy.values()) {
            var told = requests.outcomes().values().stream()
                    .flatMap(outcome -> outcome.remedies().stream())
                    .filter(dated -> dated.remedy() == remedy && remedy != Remedy.NONE)
                    .map(dated -> dated.inForce().from())
                    .min(LocalDate::compareTo);
            var texts = requests.remedyTexts().stream()
                    .filter(text -> text.remedy() == remedy)
                    .map(RemedyText::inForce);
            told.flatMap(from -> uncovered(texts, from))
                    .ifPresent(day ->
                            missing("remedy-texts." + remedy, "自 " + day + " 起没有“" + remedy.chinese() + "”的告知文字"));
        }
    }

    /// Whoever may charge must have both ways of charging from the first day.
    private void tariffs() {
        var payment = rules.periods().get(PeriodKey.REQUEST_FEE_PAYMENT);
        if (payment == null) {
            return;
        }
        for (var method : Tariff.Method.values()) {
            var scales = requests.tariffs().stream()
                    .filter(tariff -> tariff.method() == method)
                    .map(Tariff::inForce);
            uncovered(scales, payment.inForce().from())
                    .ifPresent(day -> missing("tariffs." + method, "自 " + day + " 起没有" + method.chinese() + "计收的标准"));
        }
    }

    private void grounds() {
        for (var ground : rules.grounds()) {
            if (ground.outcome().filter(OutcomeCode::restsOnArticles14To16).isEmpty()) {
                missing("grounds." + ground.id(), "“" + ground.name() + "”没有写明申请答复的类型（outcome，N1 至 N7）");
            }
        }
    }

    private void numbers() {
        for (var series : List.of(NumberSeries.REGISTRATION, NumberSeries.LETTER)) {
            if (!rules.numbering().containsKey(series)) {
                missing("numbering." + series, "缺少这一编号的格式");
            }
        }
    }

    private Optional<LocalDate> uncovered(Stream<InForce> stretches) {
        return uncovered(stretches, pack.inForce().from());
    }

    /// The first day, while the pack is in force, on which none of them is.
    private Optional<LocalDate> uncovered(Stream<InForce> stretches, LocalDate from) {
        var all = stretches.toList();
        var start = pack.inForce().from();
        var day = from.isBefore(start) ? start : from;
        while (pack.inForce().on(day)) {
            LocalDate at = day;
            var here = all.stream().filter(stretch -> stretch.on(at)).toList();
            if (here.isEmpty()) {
                return Optional.of(day);
            }
            if (here.stream().anyMatch(stretch -> stretch.to().isEmpty())) {
                return Optional.empty();
            }
            day = here.stream()
                    .flatMap(stretch -> stretch.to().stream())
                    .max(LocalDate::compareTo)
                    .orElse(day)
                    .plusDays(1);
        }
        return Optional.empty();
    }

    private void missing(String key, String message) {
        Map<String, Position> positions = rules.positions();
        var head = pack.head();
        problems.add(positions
                .getOrDefault(key, positions.getOrDefault(above(key), new Position(head.file(), head.line(), key)))
                .problem(message));
    }

    private static String above(String key) {
        return key.substring(0, key.lastIndexOf('.'));
    }
}
