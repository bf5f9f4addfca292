package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.privacy.Kept;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.Objection;
import org.mingtang.requests.PersonalTraces;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact;
import org.mingtang.requests.casefile.CaseRule;
import org.mingtang.requests.casefile.Disposal;

/// The form by which personal data are disposed of once they have been kept for as long as they may be (REQ-26).
final class DisposalActs {
    private static final String SURE = "sure";
    private static final String PAPERS = "papers";

    private DisposalActs() {}

    static ActForm dispose(ActCase at) {
        var traces = PersonalTraces.of(at.view());
        var fields = new ArrayList<ActField>();
        if (!traces.papers().isEmpty()) {
            fields.add(ActField.ticks(PAPERS, "收到的来文、凭证和没有提供的文件，勾选的一并清除", choices(traces.papers()))
                    .standing(traces.papers().stream()
                            .filter(paper -> paper.what().equals(Part.COPY.key()))
                            .map(paper -> paper.id().toString())
                            .toArray(String[]::new))
                    .hint("没有提供的文件已经勾选。其他的先在案卷里看过，只勾选写有申请人个人信息、又不必作为档案留存的。复议决定书、判决书、第三方和其他机关的来文应当留存。清除了哪些，记入日志。"));
        }
        fields.add(ActField.ticks(SURE, "确认", List.of(new Choice("yes", "已经核对，知道清除之后不能恢复"))));
        return ActForm.of(List.of(
                new ActForm.Block("为什么现在处置", due(at), List.of(), List.of()),
                new ActForm.Block("要清除的", goes(at, traces), List.of(), List.of()),
                new ActForm.Block("保留的", stays(), List.of("清除之后，任何人（包括系统管理员）都不能恢复。"), fields)));
    }

    private static List<String> due(ActCase at) {
        return Disposal.of(at.file(), at.standing().packs())
                .map(due -> List.of("本件 " + Formats.date(due.ended()) + " 办结，个人信息保存"
                        + due.period().length() + "（" + due.period().cite().chinese() + "），"
                        + Formats.date(due.day()) + " 到期。"))
                .orElse(List.of());
    }

    private static List<String> goes(ActCase at, PersonalTraces traces) {
        var lines = new ArrayList<String>();
        lines.add("申请书里的姓名或者名称、证件号码、电话、地址、电子邮箱，以及用途、申请减免费用的理由。");
        int letters = traces.texts().size() - 1;
        if (letters > 0) {
            lines.add("申请人的来信、说明的理由、更正本人信息的要求和撤回的说明，同意写明身份、免收费用的记录，核实身份的记录，送达的邮件号和凭证说明，共 " + letters + " 段。");
        }
        if (!traces.files().isEmpty()) {
            lines.add("申请人提交的身份证明和申请材料，共 " + traces.files().size() + " 个文件。");
        }
        lines.add("按姓名、号码、电话查找本件的索引。以后用申请人的姓名、号码、电话找不到本件。");
        if (at.file().facts().stream().anyMatch(CaseFact.Archived.class::isInstance)) {
            lines.add("归档包里的上述内容。处置以后原来的归档包不再提供下载，请再归档一次；以前下载、打印的，由保管的人另行处理。");
        }
        return lines;
    }

    private static List<String> stays() {
        return List.of(
                "申请了什么、补正的内容、办理意见、全部文书和盖章的告知书（文书里写有申请人的姓名或者名称）、提供的文件：属于档案，按档案法不得擅自销毁。",
                "登记编号、各环节的日期和办理日志，日志不写申请人是谁；申请人凭编号和查询码仍然可以查询。",
                "以前的备份里还有，随备份到期删除。");
    }

    private static List<Choice> choices(List<Kept> papers) {
        return papers.stream()
                .map(paper -> new Choice(paper.id().toString(), named(paper)))
                .toList();
    }

    private static String named(Kept paper) {
        return what(paper) + " · " + paper.name() + " · " + Formats.date(paper.at());
    }

    private static String what(Kept paper) {
        return Stream.of(Part.values())
                .filter(part -> part.key().equals(paper.what()))
                .map(part -> part == Part.COPY ? "看过而没有提供的文件" : part.chinese())
                .findFirst()
                .orElse("");
    }

    static CaseCommand dispose(ActCase at, Clerk clerk) {
        if (!at.sheet().ticked(SURE, "yes")) {
            clerk.object(Objection.at(SURE, CaseRule.DISPOSAL_UNCONFIRMED, "请核对要清除的内容，勾选确认。"));
        }
        return clerk.dispose(chosen(at));
    }

    private static Set<UUID> chosen(ActCase at) {
        var ticked = Set.copyOf(at.sheet().texts(PAPERS));
        return at.view().files().stream()
                .map(Kept::id)
                .filter(id -> ticked.contains(id.toString()))
                .collect(Collectors.toSet());
    }
}
