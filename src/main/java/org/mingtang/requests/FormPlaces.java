package org.mingtang.requests;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mingtang.organs.Signature;
import org.mingtang.regulation.LetterPlace;
import org.mingtang.requests.answer.PartAnswer;
import org.mingtang.requests.application.Application;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseFact.LetterDrafted;
import org.mingtang.requests.letters.ChineseDate;

/// What a case says for the places of the forms that are printed with it.
final class FormPlaces {
    private static final String LINE = "＿＿＿＿＿＿＿＿＿＿";

    private final RequestView view;
    private final CaseSteps steps;
    private final Optional<Opinion> opinion;

    /// @param opinion that stands
    FormPlaces(RequestView view, CaseSteps steps, Optional<Opinion> opinion) {
        this.view = view;
        this.steps = steps;
        this.opinion = opinion;
    }

    Map<LetterPlace, String> of(CaseForm form, Application application) {
        var places = new EnumMap<LetterPlace, String>(LetterPlace.class);
        switch (form) {
            case HANDLING_SHEET, REGISTRATION_FORM -> {}
            case REVIEW_SHEET -> {
                places.put(LetterPlace.OPINION, proposed());
                places.put(LetterPlace.REVIEWS, reviews());
            }
            case DELIVERY_RECEIPT -> {
                places.put(LetterPlace.PAPERS, papers());
                places.put(LetterPlace.DELIVERED, way(application.way()));
            }
            case TRANSFER_LIST -> {
                places.put(LetterPlace.INFORMATION, given());
                places.put(LetterPlace.REASON, alike());
                places.put(LetterPlace.AGENCY, LINE);
            }
        }
        return places;
    }

    private String proposed() {
        return view.file()
                .opinion()
                .map(stands -> steps.outcome(stands.whole())
                        + opinion.map(words -> "。" + words.reasons()).orElse(""))
                .orElse("");
    }

    /// What was said of the opinion that stands and of its letter.
    private String reviews() {
        var reviews = new ArrayList<String>();
        view.file().opinion().ifPresent(given -> {
            reviews.add("提出意见：" + given.byName());
            var facts = view.file().facts();
            facts.subList(facts.lastIndexOf(given) + 1, facts.size())
                    .forEach(fact -> review(fact).ifPresent(reviews::add));
        });
        return String.join("\n", reviews);
    }

    private Optional<String> review(CaseFact fact) {
        return PersonalTraces.signature(fact)
                .findFirst()
                .map(signature -> steps.summary(fact) + "（" + by(signature) + "）");
    }

    private static String by(Signature signature) {
        return signature.name() + "，" + ChineseDate.inDigits(signature.on());
    }

    private String papers() {
        var letter = view.file().letter().map(this::title).orElse("");
        var given = view.file().given();
        long copies = view.files().stream()
                .filter(file -> file.what().equals(HandedIn.Part.COPY.key()) && given.contains(file.commitment()))
                .count();
        return copies == 0 ? letter : letter + "；提供的文件 " + copies + " 份";
    }

    /// The paper is called by its title and number.
    private String title(LetterDrafted letter) {
        var title = view.committed(letter.hash())
                .map(paper -> paper.name().replaceFirst("\\.[a-z]+$", "").replace(letter.number(), ""))
                .filter(name -> !name.isBlank())
                .orElse("告知书");
        return "《" + title + "》（" + letter.number() + "）";
    }

    private String way(Application.Way way) {
        return view.file()
                .delivered()
                .map(delivered -> delivered.way().chinese())
                .orElse(
                        switch (way) {
                            case POST -> "邮寄（挂号信、邮政快递），邮件号：" + LINE;
                            case EMAIL, PORTAL, COUNTER -> way.chinese();
                        });
    }

    private String given() {
        return opinion.map(Opinion::parts).orElse(List.of()).stream()
                .filter(part -> part.answer().code().gives())
                .map(PartAnswer::asked)
                .collect(Collectors.joining("；"));
    }

    private String alike() {
        var others = view.file().linked();
        return "另有 " + others.size() + " 件申请公开同样的内容（"
                + others.stream().map(CaseFact.Linked::number).collect(Collectors.joining("、")) + "）";
    }
}
