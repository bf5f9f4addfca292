package org.mingtang.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mingtang.pages.Formats;
import org.mingtang.requests.Clerk;
import org.mingtang.requests.HandedIn.Part;
import org.mingtang.requests.casefile.CaseCommand;
import org.mingtang.requests.casefile.CaseFact.DiscussionCause;
import org.mingtang.requests.casefile.CaseFact.Participant;
import org.mingtang.requests.casefile.CaseFact.Partner;

/// The forms of what is discussed with others and what is referred to them (REQ-21, REQ-22).
final class DiscussionActs {
    private DiscussionActs() {}

    static ActForm call(ActCase at) {
        return ActForm.of(
                ActField.radio("cause", "为什么会商", Choice.of(DiscussionCause.values(), DiscussionCause::chinese)),
                ActField.longText("what", "会商什么").hint("写明争议在哪里、拟邀请谁。"));
    }

    static CaseCommand call(ActCase at, Clerk clerk) {
        return new CaseCommand.CallDiscussion(
                at.one(DiscussionCause.values(), "cause", DiscussionCause.HARD, clerk),
                clerk.keep("discussion", at.sheet().text("what")));
    }

    static ActForm record(ActCase at) {
        var called = at.file()
                .openDiscussion()
                .map(open -> List.of("提请会商：" + open.cause().chinese() + "，" + Formats.date(open.on()) + "。"
                        + at.text(open.commitment())))
                .orElseThrow();
        var fields = new ArrayList<ActField>();
        fields.add(ActField.day("on", "会商日期", at.today()));
        for (var kind : Participant.Kind.values()) {
            var field = ActField.longText(kind.name(), "参加的" + kind.chinese()).hint("一行一个；没有的不填。");
            fields.add(fields.size() == 1 ? field.and("participants") : field);
        }
        fields.add(ActField.longText("clear", "申请内容是否明确"));
        fields.add(ActField.longText("disclosed", "是否应当公开"));
        fields.add(ActField.longText("how", "怎样公开或者答复"));
        fields.add(ActField.longText("effect", "公开或者不公开有什么影响"));
        fields.add(ActField.longText("conclusion", "会商结论"));
        fields.add(ActField.files("papers", "会商记录、复函（可不传）"));
        return ActForm.of(fields.toArray(ActField[]::new)).knowing(called);
    }

    static CaseCommand record(ActCase at, Clerk clerk) {
        at.keep("papers", Part.RECEIVED, clerk);
        var participants = Stream.of(Participant.Kind.values())
                .flatMap(kind -> at.sheet()
                        .text(kind.name())
                        .lines()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .map(name -> new Participant(kind, name)))
                .toList();
        var names = participants.stream()
                .map(one -> one.name() + "（" + one.kind().chinese() + "）")
                .collect(Collectors.joining("、"));
        return new CaseCommand.RecordDiscussion(
                at.day("on", clerk),
                participants,
                clerk.keep("discussion.participants", names),
                kept(at, clerk, "clear"),
                kept(at, clerk, "disclosed"),
                kept(at, clerk, "how"),
                kept(at, clerk, "effect"),
                kept(at, clerk, "conclusion"));
    }

    private static CaseCommand.Kept kept(ActCase at, Clerk clerk, String field) {
        return clerk.keep("discussion." + field, at.sheet().text(field));
    }

    static ActForm refer(ActCase at) {
        return ActForm.of(
                ActField.radio("partner", "转送给", Choice.of(Partner.values(), Partner::chinese)),
                ActField.text("name", "单位名称").hint("写单位，不写个人；申请人和经办人的姓名、电话写在转送函里。"),
                ActField.day("sent", "转送日期", at.today()),
                ActField.longText("what", "转送的事项").hint("申请人的身份信息不要写在这里；确需转送的，附在转送函里。"),
                ActField.files("papers", "转送函（可不传）"));
    }

    static CaseCommand refer(ActCase at, Clerk clerk) {
        at.keep("papers", Part.EVIDENCE, clerk);
        return new CaseCommand.Refer(
                at.one(Partner.values(), "partner", Partner.OTHER, clerk),
                at.sheet().text("name"),
                at.day("sent", clerk),
                clerk.keep("referral", at.sheet().text("what")));
    }

    static ActForm answer(ActCase at) {
        var open = at.file()
                .openReferrals()
                .map(sent -> new Choice(
                        Integer.toString(sent.number()),
                        sent.partner().chinese() + "，" + sent.name() + "，" + Formats.date(sent.sent()) + "转送"))
                .toList();
        return ActForm.of(
                ActField.choice("number", "哪一件", open),
                ActField.day("on", "答复日期", at.today()),
                ActField.longText("what", "答复和处理结果"),
                ActField.files("papers", "复函（可不传）"));
    }

    static CaseCommand answer(ActCase at, Clerk clerk) {
        at.keep("papers", Part.RECEIVED, clerk);
        return new CaseCommand.RecordReferral(
                at.number("number", clerk),
                at.day("on", clerk),
                clerk.keep("referral", at.sheet().text("what")));
    }
}
