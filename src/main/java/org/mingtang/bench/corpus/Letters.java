package org.mingtang.bench.corpus;

import java.util.List;

/// Texts about one or a few people: decisions, replies, forms, numbered lists.
///
/// @param opening written once
/// @param about   one of these is written for each person
record Letters(String name, String opening, List<String> about) {
    static final List<Letters> ALL = List.of(
            new Letters(
                    "行政处罚决定书",
                    "{org}行政处罚决定书\n{own-number}\n\n",
                    List.of(
                            "当事人：{name}，{sex}，{ethnicity}，身份证号码：{id}，住址：{address}，联系电话：{mobile}。\n经查，{name}于{date}无证经营。依据《{title}》的规定，决定罚款{fine}。\n",
                            "被处罚人：{name}\n身份证号：{id}\n住所：{address}\n{date}，{name}驾驶{plate}小型轿车违规运输。以上事实有询问笔录为证。\n",
                            "当事人：{firm}\n统一社会信用代码：{-:credit}\n法定代表人：{contact}\n住所（住址）：{firm-address}\n当事人的行为违反了《{title}》的规定，责令改正，处罚款{fine}。\n",
                            "当事人{name}（公民身份号码{id}），户籍地址{address}。因未按规定佩戴头盔，处警告。\n")),
            new Letters(
                    "信访答复意见书",
                    "关于信访事项的答复意见书\n\n",
                    List.of(
                            "{name}：\n您反映的低保待遇问题收悉。经调查，{name}户籍地为{address}，{ILLNESS}，{HOUSEHOLD}，{MEANS}。根据《{title}》（{number}），{name}符合条件。\n{org}\n{date}\n",
                            "信访人{name}，{sex}，住{address}，联系电话{mobile}。{name}反映其{MARRIAGE}，{HOUSEHOLD}，要求分户。经核实，情况属实。\n",
                            "信访人：{name}；证件号码：{id}；电子邮箱：{email}。来信称，{name}{ILLNESS}，请求帮助。\n",
                            "{name}同志：你来访反映的退休待遇问题，按照{number}文件规定处理，补发款项汇入你的银行卡（卡号：{card}）。\n")),
            new Letters(
                    "困难情况说明",
                    "关于申请困难补助的情况说明\n\n",
                    List.of(
                            "申请人：{name}，身份证号{id}，现住{address}。{name}{ILLNESS}，{MARRIAGE}，{HOUSEHOLD}。{name}{MEANS}。\n",
                            "{name}，{sex}，{ethnicity}，家住{address}。其{MARRIAGE}，{HOUSEHOLD}，{ILLNESS}。联系方式：{mobile}。\n",
                            "据村委会了解，村民{name}（身份证号：{id}）{MEANS}，{HOUSEHOLD}，请予核实。\n",
                            "{name}（身份证号码：{child-id}）{CHILDHOOD}，{HOUSEHOLD}。监护人{other}，手机：{mobile}。\n",
                            "受助人{name}{CHILDHOOD}，{ILLNESS}，由{other}照看，住{address}。\n")),
            new Letters(
                    "登记表",
                    "基本情况登记表\n\n",
                    List.of(
                            "姓名：{name}\n性别：{sex}\n公民身份号码：{id}\n家庭住址：{address}\n手机号码：{mobile}\n电子邮箱：{email}\n开户账号：{card}\n\n",
                            "申请人姓名：{name}　　证件类型：{passport-word}　　{passport-word}号码：{passport}\n联系电话：{mobile}\n通信地址：{address}\n\n",
                            "户主：{name}  身份证号码：{id}  宅电：{short-landline}\n婚姻状况：{MARRIAGE}\n家庭成员：{HOUSEHOLD}\n财产情况：{MEANS}\n\n",
                            "姓名：{name}\n健康状况：{ILLNESS}\n车牌号：{plate}\n家庭电话：{landline}\nE-mail：{email}\n\n",
                            "姓名：{name}\n身份证号：{child-id}\n基本情况：{CHILDHOOD}\n监护人：{other}\n联系电话：{mobile}\n\n")),
            new Letters(
                    "名单",
                    "现将有关人员情况公布如下：\n",
                    List.of(
                            "{count}.{name}，身份证号{id}，{ILLNESS}；\n",
                            "{count}、{name}，{sex}，手机{mobile}，{address}。\n",
                            "（{count}）{name}（{id}）\n",
                            "{count}．{name}　{mobile}　{email}\n",
                            "{count}、{name}，{passport-word}号{passport}，{sex}。\n",
                            "{count}.{name}，车牌号码{plate}，驾驶证号{id}，逾期未处理。\n",
                            "{count}．{name}（{CHILDHOOD}），住{address}；\n")),
            new Letters(
                    "案件通报",
                    "关于有关案件办理情况的通报\n\n",
                    List.of(
                            "{date}，犯罪嫌疑人{name}（{sex}，身份证号{id}）被抓获，{BODY}。其银行卡{card}已停用。\n",
                            "涉案人员{name}，持{passport-word}{passport}入境，{BODY}。现羁押于看守所。\n",
                            "报案人{name}，联系电话{mobile}，{BODY}。其{MARRIAGE}，{HOUSEHOLD}。\n",
                            "社区矫正对象{name}，居住于{address}，{BODY}，每周报到一次。\n",
                            "被执行人{name}，公民身份号码{id}，{MEANS}。\n")),
            new Letters(
                    "接处电话记录",
                    "群众来电登记\n\n",
                    List.of(
                            "来电人{name}，家庭电话{landline}，反映邻居噪声扰民，其{ILLNESS}，无法休息。\n",
                            "{date}，{name}来电（手机{mobile}），称{HOUSEHOLD}，要求协助办理入学。\n",
                            "举报人：{name}，住宅电话：{landline}，邮箱{email}，住{address}。\n",
                            "{name}来电询问补贴，银行卡号{card}，身份证{id}，已转办。\n")));

    void write(Scribe scribe) {
        scribe.write(opening);
        for (int left = scribe.dice().from(2, 5); left > 0; left--) {
            scribe.one(about);
        }
        scribe.write("{filler}\n");
    }
}
