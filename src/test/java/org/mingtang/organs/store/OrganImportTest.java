package org.mingtang.organs.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.organs.District.*;

import java.nio.charset.Charset;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.Clause;
import org.mingtang.TestDatabase;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganImport;
import org.mingtang.organs.OrganImport.Counts;
import org.mingtang.organs.OrganImport.Files;
import org.mingtang.organs.OrganImport.LineIssue;
import org.mingtang.organs.OrganImport.Report;
import org.mingtang.organs.OrganImport.Table;
import org.mingtang.regulation.Role;

class OrganImportTest {
    private static final String AGENCIES = """
        机构标识,机构名称,简称,机构类型,上级机构标识,成立日期,以自己名义,排序,撤并日期,承继机构标识,撤并原因,主要职能
        archive,云岭县档案馆,县档案馆,政府部门,gov-office,2001-01-01,,2,,,,
        gov-office,云岭县人民政府办公室,县政府办,政府办公室,,2001年1月1日,,1,,,,"承担日常工作，
        含值班"
        secretariat,秘书股,秘书股,内设机构,gov-office,2001/1/1,,3,,,,
        radio,云岭县广播电视局,县广电局,政府部门,,2001.1.1,,4,2019-03-31,tourism,合并,
        tourism,云岭县文化和旅游局,县文旅局,政府部门,,2019-01-01,是,5,,,,
        """;
    private static final String PEOPLE = """
        工号*,姓名*,编制,机构标识,股室,职务,岗位,任职日期,卸任日期
        A1,张三,在编,gov-office,秘书股,科员,拟稿人,2026-01-01,
        A1,张三,在编,tourism,,,保密审查员,2026-01-01,
        A2,李四,非在编,,,,,,
        """;

    private static TestDatabase database;

    private Registry registry;
    private OrganImport imports;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void empty() {
        registry = Registry.emptied(database);
        imports = registry.stores.imports();
    }

    private static Files files(String agencies, String people) {
        return new Files(Optional.of(agencies.getBytes(UTF_8)), Optional.of(people.getBytes(UTF_8)));
    }

    private static Files people(String people) {
        return new Files(Optional.empty(), Optional.of(people.getBytes(UTF_8)));
    }

    private static Files agencies(byte[] agencies) {
        return new Files(Optional.of(agencies), Optional.empty());
    }

    @Test
    @DisplayName("两张表一次导入：顺序不拘，撤并与承继一并办理")
    @Clause({"ACT-14", "ACT-26"})
    void both_tables_at_once() {
        Report report = imports.run(files(AGENCIES, PEOPLE), CLERK);
        assertThat(report.errors()).isEmpty();
        assertThat(report.agencies()).isEqualTo(new Counts(5, 0, 0));
        assertThat(report.people()).isEqualTo(new Counts(2, 0, 0));
        assertThat(report.posts()).isEqualTo(new Counts(2, 0, 0));
        assertThat(registry.organs().responsibleFor(id("radio"), TODAY).id()).isEqualTo(id("tourism"));
        assertThat(registry.units().publisherFor(id("secretariat"), TODAY).id())
                .as("internal bodies speak through their agency unless told otherwise")
                .isEqualTo(id("gov-office"));
        assertThat(registry.organs().holders(Role.SECRECY_REVIEWER, id("tourism"), TODAY))
                .extracting(Officer::name)
                .containsExactly("张三");
        assertThat(registry.stores
                        .views()
                        .entry(id("gov-office"))
                        .orElseThrow()
                        .profile()
                        .functions())
                .contains("\n");
    }

    @Test
    @DisplayName("同样的文件再导一次，什么也不变，也不留记录")
    void importing_again_changes_nothing() {
        imports.run(files(AGENCIES, PEOPLE), CLERK);
        int acts = registry.acts.all().size();
        Report again = imports.run(files(AGENCIES, PEOPLE), CLERK);
        assertThat(again.errors()).isEmpty();
        assertThat(again.agencies()).isEqualTo(new Counts(0, 0, 5));
        assertThat(again.people()).isEqualTo(new Counts(0, 0, 2));
        assertThat(again.posts()).isEqualTo(new Counts(0, 0, 2));
        assertThat(registry.acts.all()).hasSize(acts);
    }

    @Test
    @DisplayName("同一标识、工号、任职即更新；文件没有的列保持原样")
    void known_keys_are_updated() {
        imports.run(files(AGENCIES, PEOPLE), CLERK);
        Report report = imports.run(files("""
                    机构标识,机构名称,简称,机构类型,成立日期,电话
                    gov-office,云岭县政府办公室,县府办,政府办公室,2001-01-01,0000-1111
                    """, """
                    工号,姓名,机构标识,岗位,任职日期,卸任日期,职务
                    A1,张三丰,gov-office,拟稿人,2026-01-01,2026-06-30,主任科员
                    """), CLERK);
        assertThat(report.errors()).isEmpty();
        assertThat(report.agencies()).isEqualTo(new Counts(0, 1, 0));
        assertThat(report.people()).isEqualTo(new Counts(0, 1, 0));
        assertThat(report.posts()).isEqualTo(new Counts(0, 1, 0));
        var office = registry.stores.views().entry(id("gov-office")).orElseThrow();
        assertThat(office.agency().name()).isEqualTo("云岭县政府办公室");
        assertThat(office.profile().rank()).isEqualTo(1);
        assertThat(office.profile().phone()).isEqualTo("0000-1111");
        var post = registry.stores
                .views()
                .posts(Optional.of(id("gov-office")), Optional.empty(), TODAY)
                .getFirst();
        assertThat(post.post().lastDay()).contains(LocalDate.parse("2026-06-30"));
        assertThat(post.post().title()).isEqualTo("主任科员");
        assertThat(post.sectionName()).as("no such column in the file").isEqualTo("秘书股");
        assertThat(post.personName()).isEqualTo("张三丰");
    }

    @Test
    @DisplayName("预演与正式导入结果一样，但什么也不留下")
    void a_rehearsal_leaves_nothing() {
        Report rehearsal = imports.rehearse(files(AGENCIES, PEOPLE), CLERK);
        assertThat(rehearsal.isClean()).isTrue();
        assertThat(registry.count("organs.agency") + registry.count("organs.person"))
                .isZero();
        assertThat(imports.run(files(AGENCIES, PEOPLE), CLERK)).isEqualTo(rehearsal);
    }

    @Test
    @DisplayName("有一处错就全部不导，并按行列指出每一处")
    void every_error_by_line_and_column() {
        Report report = imports.run(files("""
                    机构标识,机构名称,简称,机构类型,成立日期,上级机构标识,撤并日期,承继机构标识
                    Gov Office,甲,甲,政府部门,2001-01-01,,,
                    two,,乙,衙门,2001-02-30,,,
                    three,丙,丙,政府部门,2001-01-01,nobody,,
                    four,丁,丁,政府部门,2001-01-01,,2020-01-01,
                    five,戊,戊,政府部门,2001-01-01,,,
                    five,己,己,政府部门,2001-01-01,,,
                    """, """
                    工号,姓名,机构标识,岗位,任职日期
                    ,张三,,,
                    A1,李四,nobody,保密审查员,2026-01-01
                    A2,王五,five,系统管理员,2026-01-01
                    A3,赵六,five,签发人,明天
                    A1,李五,,,
                    """), CLERK);
        assertThat(report.errors())
                .extracting(issue -> issue.table() + " " + issue.line() + " " + issue.column())
                .containsExactlyInAnyOrder(
                        "AGENCIES 2 机构标识",
                        "AGENCIES 3 机构类型",
                        "AGENCIES 3 成立日期",
                        "AGENCIES 4 上级机构标识",
                        "AGENCIES 5 承继机构标识",
                        "AGENCIES 7 机构标识",
                        "PEOPLE 2 工号",
                        "PEOPLE 3 机构标识",
                        "PEOPLE 4 岗位",
                        "PEOPLE 5 任职日期",
                        "PEOPLE 6 姓名");
        assertThat(report.errors()).extracting(LineIssue::message).allMatch(message -> message.endsWith("。"));
        assertThat(registry.count("organs.agency")).isZero();
    }

    @Test
    @DisplayName("上级机构互相隶属的，指出来")
    void circles_are_told() {
        Report report = imports.run(agencies("""
                    机构标识,机构名称,简称,机构类型,成立日期,上级机构标识
                    one,甲,甲,政府部门,2001-01-01,two
                    two,乙,乙,政府部门,2001-01-01,one
                    """.getBytes(UTF_8)), CLERK);
        assertThat(report.errors()).extracting(LineIssue::line).containsExactly(2, 3);
    }

    @Test
    @DisplayName("GB18030 与 UTF-8（有无 BOM）都能读")
    void encodings() {
        assertThat(imports.rehearse(agencies(AGENCIES.getBytes(Charset.forName("GB18030"))), CLERK)
                        .agencies())
                .isEqualTo(new Counts(5, 0, 0));
        assertThat(imports.rehearse(agencies(("\uFEFF" + AGENCIES).getBytes(UTF_8)), CLERK)
                        .agencies())
                .isEqualTo(new Counts(5, 0, 0));
        assertThat(imports.rehearse(agencies(AGENCIES.getBytes(Charset.forName("UTF-16"))), CLERK)
                        .errors())
                .singleElement()
                .satisfies(issue -> assertThat(issue.message()).contains("编码"));
    }

    @Test
    @DisplayName("读不了的文件：空的、过大、缺列、不认识的列、引号不成对、二进制")
    void unreadable_files() {
        assertThat(errorOn("")).contains("空的");
        assertThat(errorOn("x".repeat(5 * 1024 * 1024 + 1))).contains("5 MB");
        assertThat(errorOn("工号\nA1\n")).contains("缺少必需的列：姓名");
        assertThat(errorOn("工号,姓名,年龄\nA1,张三,30\n")).contains("不认识的列");
        assertThat(errorOn("工号,姓名,姓名\nA1,张三,张三\n")).contains("两次");
        assertThat(errorOn("工号,姓名\nA1,\"张三\n")).contains("引号");
        assertThat(errorOn("工号,姓名\nA1,张三,多,余\n")).contains("多 2 格");
        assertThat(errorOn("工号,姓名\nA1,\0\n")).contains("编码");
        assertThat(errorOn("工号,姓名\nA1," + "长".repeat(10_001) + "\n")).contains("10000 字");
        assertThat(errorOn("工号,姓名\n" + "A1,张三\n".repeat(20_001))).contains("20000 行");
    }

    private String errorOn(String file) {
        return imports.rehearse(people(file), CLERK).errors().stream()
                .map(LineIssue::message)
                .findFirst()
                .orElse("none");
    }

    @Test
    @DisplayName("模板可以原样导入")
    void the_template_can_be_imported() {
        Report report = imports.rehearse(
                new Files(Optional.of(imports.template(Table.AGENCIES)), Optional.of(imports.template(Table.PEOPLE))),
                CLERK);
        assertThat(report.errors()).isEmpty();
        assertThat(report.posts()).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    @DisplayName("导出再导入，什么也不变；单元格不会被当作公式")
    void an_export_comes_back_unchanged() {
        imports.run(files(AGENCIES, PEOPLE), CLERK);
        imports.run(people("工号,姓名,联系电话\nA9,\"=HYPERLINK(\"\"http://x\"\")\",+86 10 0000\nA8,'=1,-1\n"), CLERK);
        byte[] exported = imports.export(Table.PEOPLE);
        String text = new String(exported, UTF_8);
        assertThat(text)
                .startsWith("\uFEFF工号,")
                .contains("'=HYPERLINK", "'+86 10 0000")
                .doesNotContain(",=", ",+");
        Report report =
                imports.run(new Files(Optional.of(imports.export(Table.AGENCIES)), Optional.of(exported)), CLERK);
        assertThat(report.errors()).isEmpty();
        assertThat(report.agencies()).isEqualTo(new Counts(0, 0, 5));
        assertThat(report.people()).isEqualTo(new Counts(0, 0, 4));
        assertThat(report.posts()).isEqualTo(new Counts(0, 0, 2));
    }
}
