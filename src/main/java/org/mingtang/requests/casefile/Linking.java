package org.mingtang.requests.casefile;

import org.mingtang.requests.casefile.CaseCommand.Link;
import org.mingtang.requests.casefile.CaseCommand.Unlink;

/// Several applicants ask the same: their requests are linked, so that they are answered alike and that it is seen when
/// the information should be published to all. 条例第四十四条.
final class Linking {
    private Linking() {}

    static CaseDecision link(CaseFile file, Link link, Objections objections) {
        return objections
                .unless(!link.other().equals(file.id()), "number", CaseRule.LINKED_TO_ITSELF, "这就是本件的登记编号，请填写另一件的。")
                .unless(
                        file.linked().stream()
                                .noneMatch(linked -> linked.other().equals(link.other())),
                        "number",
                        CaseRule.LINKED_ALREADY,
                        "已经与 " + link.number() + " 关联。")
                .or(new CaseFact.Linked(link.other(), link.number()));
    }

    static CaseDecision unlink(CaseFile file, Unlink unlink, Objections objections) {
        return objections
                .unless(
                        file.linked().stream().anyMatch(linked -> linked.other().equals(unlink.other())),
                        "other",
                        CaseRule.NOT_LINKED,
                        "请选择已经关联的一件。")
                .or(new CaseFact.Unlinked(unlink.other(), unlink.number()));
    }
}
