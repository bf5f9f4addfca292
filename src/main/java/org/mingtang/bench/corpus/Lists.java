package org.mingtang.bench.corpus;

import java.util.List;

/// Lists of people as agencies post them: a heading, what it is about, a table, and how to object.
///
/// @param rows column heads, then one row of it; each row is another person
record Lists(String name, String heading, List<String> rows) {
    static final List<Lists> ALL = List.of(
            new Lists(
                    "临时救助名单",
                    "{org}关于{year}年第三季度临时救助对象的公示",
                    List.of(
                            "序号\t姓名\t身份证号码\t家庭住址\t救助原因\t救助金额（元）\n",
                            "{count}\t{name}\t{id}\t{address}\t{ILLNESS}\t{paid}\n")),
            new Lists(
                    "低保名单",
                    "{village}最低生活保障对象名单",
                    List.of(
                            "户主\t性别\t公民身份号码\t所在村组\t婚姻状况\t家庭情况\t联系电话\n",
                            "{name}\t{sex}\t{id}\t{village}\t{MARRIAGE}\t{HOUSEHOLD}\t{mobile}\n")),
            new Lists(
                    "医疗救助名单",
                    "{org}{year}年城乡医疗救助资金发放花名册",
                    List.of("姓名\t身份证号\t病种\t开户银行\t银行账号\t金额\n", "{name}\t{id}\t{ILLNESS}\t农村信用社\t{card}\t{paid}\n")),
            new Lists(
                    "残疾人补贴名单",
                    "{year}年困难残疾人生活补贴和重度残疾人护理补贴发放表",
                    List.of("姓名\t残疾类别等级\t监护人\t手机号码\t卡号\n", "{name}\t{ILLNESS}\t{other}\t{mobile}\t{card}\n")),
            new Lists(
                    "拟聘人员名单",
                    "{org}{year}年事业单位公开招聘拟聘用人员公示",
                    List.of(
                            "序号\t姓名\t性别\t民族\t身份证号\t报考岗位\t笔试成绩\t面试成绩\t联系方式\n",
                            "{count}\t{name}\t{sex}\t{ethnicity}\t{id}\t{post}\t{score}\t{score}\t{mobile}\n")),
            new Lists(
                    "征地补偿登记表",
                    "{village}土地征收补偿登记情况公示",
                    List.of(
                            "被征收人\t身份证号码\t住址\t征收面积（亩）\t补偿款（元）\t收款账号\n",
                            "{name}\t{id}\t{address}\t{area}\t{paid}\t{card}\n")),
            new Lists(
                    "公租房申请家庭",
                    "{org}关于公共租赁住房保障家庭审核结果的公示",
                    List.of(
                            "申请人\t证件号码\t家庭收入和财产\t婚姻状况\t现住址\t电子邮箱\n",
                            "{name}\t{id}\t{MEANS}\t{MARRIAGE}\t{address}\t{email}\n")),
            new Lists(
                    "入学名单",
                    "{year}年秋季学区新生入学登记名册",
                    List.of(
                            "姓名\t公民身份号码\t情况\t监护人\t住宅电话\t家庭住址\n",
                            "{name}\t{child-id}\t{CHILDHOOD}\t{other}\t{landline}\t{address}\n")),
            new Lists(
                    "困境儿童台账",
                    "{org}困境儿童关爱保护工作台账",
                    List.of("姓名\t类别\t身份证号\t照料人\t照料人手机\n", "{name}\t{CHILDHOOD}\t{child-id}\t{other}\t{mobile}\n")),
            new Lists(
                    "信息采集台账",
                    "{org}流动人口信息采集台账",
                    List.of("姓名\t证件号码\t生物信息\t车牌号码\t手机\n", "{name}\t{id}\t{BODY}\t{plate}\t{mobile}\n")),
            new Lists(
                    "车辆公告",
                    "{org}关于注销逾期未检验机动车牌证的公告",
                    List.of("号牌号码\t所有人\t所有人住址\t联系电话\n", "{plate}\t{name}\t{address}\t{mobile}\n")),
            new Lists(
                    "志愿者联系表",
                    "{village}志愿服务队通讯录",
                    List.of("姓名\t手机号码\t家庭电话\t邮箱\n", "{name}\t{mobile}\t{landline}\t{email}\n")),
            new Lists(
                    "出国人员证件",
                    "{year}年因私出境劳务人员证件领取登记表",
                    List.of("姓名\t护照号码\t身份证号码\t联系电话\n", "{name}\t{passport}\t{id}\t{mobile}\n")),
            new Lists(
                    "家庭财产核查表",
                    "{org}申请救助家庭经济状况核对结果",
                    List.of("申请人姓名\t身份证号\t财产状况\t家庭成员情况\n", "{name}\t{id}\t{MEANS}\t{HOUSEHOLD}\n")));

    void write(Scribe scribe) {
        scribe.write(heading);
        scribe.write("\n\n");
        scribe.write("{filler}\n");
        scribe.write(rows.getFirst());
        for (int left = scribe.dice().from(2, 7); left > 0; left--) {
            scribe.write(rows.getLast());
        }
        scribe.write("\n{filler}\n");
    }
}
