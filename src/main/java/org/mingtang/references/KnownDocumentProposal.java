package org.mingtang.references;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.DocumentNumber;
import org.mingtang.references.KnownDocumentOutcome.Field;
import org.mingtang.references.KnownDocumentOutcome.Problem;
import org.mingtang.regulation.ClauseId;
import org.mingtang.regulation.DisclosureAttribute;

/// What an officer wants the register to say of a document, as typed.
///
/// @param attribute name of the disclosure attribute
/// @param source    where the officer has it from; may be empty
public record KnownDocumentProposal(String number, String title, String attribute, String source) {
    static final int LONGEST_SOURCE = 200;
    static final ClauseId ATTRIBUTE_IS_LOOKED_UP = new ClauseId("SEC-13");
    static final ClauseId CITATIONS_ARE_LOOKED_UP = new ClauseId("SEC-14");

    /// Everything that is wrong with it, in the order of the form.
    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        if (!number.isBlank() && parsed().isEmpty()) {
            problems.add(new Problem(
                    Field.NUMBER, "文号“" + number + "”读不懂，请按“泉鲤政办〔2019〕85号”的样子填写。", CITATIONS_ARE_LOOKED_UP));
        }
        if (number.isBlank() && CitationKey.ofTitle(title).isEmpty()) {
            problems.add(new Problem(Field.TITLE, "文号和标题至少要填一项，否则引用时查不到。", CITATIONS_ARE_LOOKED_UP));
        }
        if (title.length() > CitationKey.LONGEST) {
            problems.add(new Problem(Field.TITLE, "标题最多 " + CitationKey.LONGEST + " 字。", CITATIONS_ARE_LOOKED_UP));
        }
        if (chosen().isEmpty()) {
            problems.add(new Problem(Field.ATTRIBUTE, "请选择公开属性：不是主动公开的，都按未公开处理。", ATTRIBUTE_IS_LOOKED_UP));
        }
        if (source.length() > LONGEST_SOURCE) {
            problems.add(new Problem(Field.SOURCE, "来源最多 " + LONGEST_SOURCE + " 字。", ATTRIBUTE_IS_LOOKED_UP));
        }
        return problems;
    }

    /// Where there are no problems.
    KnownDocument document() {
        return new KnownDocument(parsed(), title, chosen().orElseThrow());
    }

    private Optional<DocumentNumber> parsed() {
        return DocumentNumber.parse(number.replaceAll("\\s", ""));
    }

    private Optional<DisclosureAttribute> chosen() {
        return Arrays.stream(DisclosureAttribute.values())
                .filter(known -> known.name().equals(attribute))
                .findFirst();
    }
}
