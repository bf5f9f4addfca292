package org.mingtang.portal;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What the made-up county 云岭 shows besides its documents.
final class CountyCatalogue implements Catalogue {
    private final Optional<URI> address;

    CountyCatalogue(Optional<URI> address) {
        this.address = address;
    }

    @Override
    public Site site() {
        return new Site(
                "云岭县人民政府",
                "以公开为常态，不公开为例外",
                "3507990001",
                "闽ICP备00000000号-1",
                "闽公网安备 35079900000001号",
                "云岭县人民政府",
                "云岭县人民政府办公室",
                "0599-0000000",
                "gongkai@yunling.example",
                address);
    }

    @Override
    public List<Column> columns() {
        return List.of(
                new Column(
                        "policy",
                        "政策文件",
                        "条例第二十条第（一）项",
                        List.of(
                                leaf("normative", "行政规范性文件"),
                                leaf("government", "县政府文件"),
                                leaf("departments", "部门文件"))),
                new Column("organs", "机关职能、机构设置", "条例第二十条第（二）项", List.of()),
                new Column("plans", "规划与计划", "条例第二十条第（三）项", List.of()),
                new Column("statistics", "统计信息", "条例第二十条第（四）项", List.of()),
                new Column("licences", "行政许可与管理服务", "条例第二十条第（五）项", List.of()),
                new Column("penalties", "行政处罚与行政强制", "条例第二十条第（六）项", List.of()),
                new Column("finance", "财政预算、决算", "条例第二十条第（七）项", List.of()),
                new Column("procurement", "政府采购", "条例第二十条第（九）项", List.of()),
                new Column("projects", "重大建设项目", "条例第二十条第（十）项", List.of()),
                new Column(
                        "people",
                        "民生保障",
                        "条例第二十条第（十一）项、第二十一条",
                        List.of(
                                leaf("relief", "社会救助"),
                                leaf("education", "教育"),
                                leaf("health", "医疗卫生"),
                                leaf("employment", "促进就业"),
                                leaf("land", "土地征收"),
                                leaf("housing", "房屋征收"))),
                new Column("emergency", "应急预案与预警", "条例第二十条第（十二）项", List.of()),
                new Column("recruitment", "公务员招考", "条例第二十条第（十四）项", List.of()),
                new Column("reports", "政府信息公开年报", "条例第四十九条、第五十条", List.of()));
    }

    private static Column leaf(String key, String name) {
        return new Column(key, name, "", List.of());
    }

    @Override
    public String annualReportColumn() {
        return "reports";
    }

    @Override
    public Guide guide() {
        return new Guide(
                LocalDate.of(2026, 9, 1),
                List.of("行政法规、规章和规范性文件", "机关职能、机构设置、办公地址和联系方式", "财政预算、决算信息", "社会救助、教育、医疗等民生信息", "土地征收、房屋征收信息"),
                "每份政府信息有一个索引号，由机构代码、年份和流水号组成，公开后不再改变；同时按栏目、主题、体裁和机构编排。",
                List.of("在本站搜索、浏览和下载。", "到县档案馆、县图书馆和县政务服务中心的政府信息查阅场所查阅，免费复印。", "政府公报、县融媒体中心同时公开重要文件。"),
                new Office(
                        "云岭县人民政府办公室政务公开股",
                        "云岭县城关镇府前路1号县政府大楼三层",
                        "354999",
                        "工作日 8:00—12:00，14:30—17:30",
                        "0599-0000000",
                        "0599-0000001",
                        "gongkai@yunling.example"),
                List.of(
                        new Passage(
                                "多久答复", List.of("能当场答复的当场答复；不能当场答复的，自收到申请之日起20个工作日内答复。需要延长的，会在期满前告诉您，延长不超过20个工作日。")),
                        new Passage("是否收费", List.of("不收检索、复制、邮寄费用。申请数量、频次明显超过合理范围的，可以收取信息处理费，收费前会书面告知标准和金额。"))),
                Optional.of(new Office("云岭县政务公开主管部门", "云岭县城关镇府前路1号", "354999", "", "0599-0000002", "", "")));
    }

    @Override
    public List<Rule> rules() {
        return List.of(
                new Rule(
                        "法律法规",
                        "中华人民共和国政府信息公开条例",
                        "国务院令第711号",
                        Optional.of(LocalDate.of(2019, 5, 15)),
                        Optional.empty()),
                new Rule(
                        "国家规定",
                        "政府信息公开信息处理费管理办法",
                        "国办函〔2020〕109号",
                        Optional.of(LocalDate.of(2021, 1, 1)),
                        Optional.empty()),
                new Rule(
                        "本县制度",
                        "云岭县政府信息公开工作规程",
                        "云政办〔2020〕8号",
                        Optional.of(LocalDate.of(2020, 3, 1)),
                        Optional.of("/documents/013520046/2026-00108")),
                new Rule("本县制度", "云岭县政府信息公开保密审查办法", "云政办〔2020〕9号", Optional.empty(), Optional.empty()));
    }

    @Override
    public List<String> commonSearches() {
        return List.of("临时救助", "义务教育招生", "云政办〔2026〕31号");
    }
}
