package org.mingtang.workbench;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mingtang.regulation.OutcomeCode;
import org.mingtang.regulation.RequestLaw;

/// What an officer can propose for one requested part. What was given up by a missed limit is no answer and is ended by
/// an act of its own.
enum AnswerKind {
    G1(OutcomeCode.G1, Sort.GIVEN),
    G2(OutcomeCode.G2, Sort.GIVEN),
    P1(OutcomeCode.P1, Sort.PARTLY),
    N1(OutcomeCode.N1, Sort.WITHHELD),
    N2(OutcomeCode.N2, Sort.WITHHELD),
    N3(OutcomeCode.N3, Sort.WITHHELD),
    N4(OutcomeCode.N4, Sort.WITHHELD),
    N5(OutcomeCode.N5, Sort.WITHHELD),
    N6(OutcomeCode.N6, Sort.WITHHELD),
    N7(OutcomeCode.N7, Sort.WITHHELD),
    N8(OutcomeCode.N8, Sort.WITHHELD),
    U1_NOT_HELD(OutcomeCode.U1, Sort.NOT_POSSIBLE),
    U1_NOT_OURS(OutcomeCode.U1, Sort.NOT_POSSIBLE),
    U2(OutcomeCode.U2, Sort.NOT_POSSIBLE),
    U3(OutcomeCode.U3, Sort.NOT_POSSIBLE),
    X1(OutcomeCode.X1, Sort.NOT_HANDLED),
    X2(OutcomeCode.X2, Sort.NOT_HANDLED),
    X3(OutcomeCode.X3, Sort.NOT_HANDLED),
    X4(OutcomeCode.X4, Sort.NOT_HANDLED),
    X5(OutcomeCode.X5, Sort.NOT_HANDLED),
    O3(OutcomeCode.O3, Sort.OTHER);

    /// The groups of the annual report, as officers know them.
    enum Sort {
        GIVEN("予以公开"),
        PARTLY("部分公开"),
        WITHHELD("不予公开"),
        NOT_POSSIBLE("无法提供"),
        NOT_HANDLED("不予处理"),
        OTHER("其他处理");

        private final String chinese;

        Sort(String chinese) {
            this.chinese = chinese;
        }
    }

    private final OutcomeCode code;
    private final Sort sort;

    AnswerKind(OutcomeCode code, Sort sort) {
        this.code = code;
        this.sort = sort;
    }

    OutcomeCode code() {
        return code;
    }

    /// What the office may answer by itself (REQ-05).
    private boolean isOfTheOffice() {
        return this == G1 || this == U3 || this == X2;
    }

    private String label(RequestLaw law) {
        var name = law.outcome(code).name();
        return switch (this) {
            case U1_NOT_HELD -> name + "：经检索不存在";
            case U1_NOT_OURS -> name + "：不由本机关负责";
            case G1, G2, P1, N1, N2, N3, N4, N5, N6, N7, N8, U2, U3, X1, X2, X3, X4, X5, O3 -> name;
        };
    }

    /// In groups, for the drop-down list.
    static List<ActField.Group> groups(boolean direct, RequestLaw law) {
        return Stream.of(Sort.values())
                .map(sort -> new ActField.Group(
                        sort.chinese,
                        Stream.of(values())
                                .filter(kind -> kind.sort == sort && (!direct || kind.isOfTheOffice()))
                                .map(kind -> new Choice(kind.name(), kind.label(law)))
                                .toList()))
                .filter(group -> !group.choices().isEmpty())
                .toList();
    }

    static Optional<AnswerKind> of(ActSheet sheet, String name) {
        return sheet.choice(values(), name);
    }
}
