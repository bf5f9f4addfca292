package org.mingtang.bench.corpus;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// Official documents with head, number, title, body, date and annotation.
final class OfficialPapers {
    private static final List<String> MARKS = List.of(
            "秘密",
            "机密",
            "绝密",
            "秘密★10年",
            "机密★20年",
            "绝密★30年",
            "秘密★1年",
            "机密★长期",
            "秘 密",
            "机　密",
            "秘密 ★ 6个月",
            "机密★十年",
            "内部资料",
            "内部资料 注意保存",
            "内部文件",
            "内部使用 不得外传",
            "不予公开",
            "工作秘密",
            "秘密★５年",
            "绝密★启用前",
            "内部资料，请勿外传");
    private static final List<String> ANNOTATIONS = List.of(
            "（此件主动公开）",
            "（此件依申请公开）",
            "（此件不予公开）",
            "(此件主动公开)",
            "（此件公开发布）",
            "（此件发至县团级）",
            "（此件删减后公开）",
            "（主动公开）",
            "（此件不公开）",
            "（ 此件主动公开 ）");
    private static final List<String> ISSUERS = List.of("云岭县人民政府办公室", "泉州市鲤城区人民政府办公室", "云岭县民政局", "溪口镇人民政府", "云岭县教育局");
    private static final List<String> SUBJECTS = List.of(
            "县教育局关于做好控辍保学工作意见",
            "省政府办公厅关于进一步加强森林防火工作",
            "云岭县城市停车管理办法",
            "2020年政务公开工作要点",
            "县应急管理局安全生产专项整治三年行动方案",
            "市民政局等部门关于加强困难残疾人帮扶工作意见",
            "云岭县防汛抗旱应急预案",
            "国务院办公厅关于深化商事制度改革",
            "鲤城区主动公开政府信息处理流程细则等6项制度");
    private static final List<String> BODIES = List.of(
            "根据《{title}》（{number}）精神，结合我县实际，现就有关事项通知如下：\n",
            "按照{number}文件要求，经县政府同意，现通知如下：\n",
            "为贯彻落实《{title}》，规范办理程序，提出以下意见。\n",
            "依据《{title}》《{title}》，制定本方案。\n",
            "《{title}》（{number}）、《{title}》（{number}）印发以来，各项工作稳步推进。\n",
            "《{title}》（{flat-number}，以下简称通知）同时废止。\n",
            "你局《{title}》（{number}）收悉。经研究，批复如下：\n",
            "现将《{forwarded-title}》印发给你们，请遵照执行。\n",
            "一、严格执行{flat-number}、{flat-number}等文件规定。\n",
            "二、{filler}详见《{title}》。\n");

    private final Scribe scribe;
    private final Dice dice;
    private final Page page;

    OfficialPapers(Scribe scribe) {
        this.scribe = scribe;
        this.dice = scribe.dice();
        this.page = scribe.page();
    }

    void write() {
        var issuer = dice.one(ISSUERS);
        if (dice.inHundred(45)) {
            page.say(dice.one("", "", "000012\n", "　　　　"));
            page.mark(FindingKind.SECRET_MARK, dice.one(MARKS)).say(dice.one("\n", "\n特急\n", "\n\n"));
        }
        page.say(issuer + dice.one("文件\n\n", "\n\n"));
        scribe.write(dice.inHundred(80) ? "{own-number}\n\n" : "");
        title(issuer);
        page.say("\n各乡镇人民政府、街道办事处，县政府各部门：\n");
        for (int left = dice.from(2, 5); left > 0; left--) {
            scribe.write(dice.one("", "　　", "    ") + dice.one(BODIES));
        }
        scribe.write("三、{filler}\n\n");
        page.say("　　　　　　" + issuer + "\n");
        scribe.write("　　　　　　{date}\n");
        if (dice.inHundred(80)) {
            page.say(dice.one("", "　　"))
                    .mark(FindingKind.ANNOTATION, dice.one(ANNOTATIONS))
                    .say("\n");
        }
        scribe.write("抄送：县委办公室，县人大常委会办公室。\n" + issuer + "　　{date}印发\n");
    }

    private void title(String issuer) {
        page.say(issuer + dice.one("", "\n"));
        switch (dice.from(0, 3)) {
            case 0 -> page.say("关于做好冬春火灾防控工作的通知\n");
            case 1 -> named(dice.one("关于转发", "关于印发", "批转"));
            default -> {
                page.say(dice.one("转发", "关于转发", "关于印发", "批转"));
                int start = page.place();
                page.say(turned(dice.one(SUBJECTS)))
                        .markFrom(FindingKind.FORWARDED, start)
                        .say("的通知\n");
            }
        }
    }

    /// A long title goes on in the next line.
    private String turned(String subject) {
        if (dice.inHundred(70)) {
            return subject;
        }
        int at = dice.from(3, subject.length() - 3);
        return subject.substring(0, at) + "\n" + subject.substring(at);
    }

    private void named(String verb) {
        page.say(verb);
        int start = page.place();
        page.say("《").mark(FindingKind.CITATION, dice.one(Citations.TITLES)).say("》");
        page.markFrom(FindingKind.FORWARDED, start).say("的通知\n");
    }

    /// Minutes of a meeting: their name at the head is a mark, those who sit there are in office.
    void minutes() {
        page.say(dice.one("", "云岭县人民政府\n", "云岭县人民政府办公室"))
                .mark(FindingKind.SECRET_MARK, dice.one("会议纪要", "会 议 纪 要", "专题会议纪要", "常务会议纪要"));
        scribe.write("\n〔{year}〕第{count}期\n\n");
        scribe.write("{date}，副县长{-:official}主持召开会议，研究道路建设问题。现纪要如下：\n");
        scribe.write("一、原则同意《{title}》，由县政府办公室按程序印发。\n");
        scribe.write("二、严格落实{flat-number}要求。{filler}\n");
        scribe.write(dice.one("", "三、涉及{name}（住{address}）的信访事项，由县信访局包案。{name}{ILLNESS}，要做好安抚。\n"));
        scribe.write("出席：县长{-:official}、副县长{-:official}，县财政局局长{-:official}。\n");
    }
}
