package org.mingtang.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mingtang.search.ADocument.numbered;
import static org.mingtang.search.ADocument.titled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mingtang.Clause;

/// What every index of published information does, whatever engine is behind it.
interface SearchIndexContract {
    /// A new empty index for each test.
    SearchIndex index();

    @Test
    @DisplayName("放入即可检索，再放一次只有一份")
    default void what_is_put_is_found_once() {
        index().put(List.of(numbered(1, "养老服务补助办法", "每张床位补助一万元")));
        index().put(List.of(numbered(1, "养老服务补助办法", "每张床位补助两万元")));

        assertThat(index().size()).isEqualTo(1);
        assertThat(titles("两万")).containsExactly("养老服务补助办法");
        assertThat(titles("一万")).isEmpty();
    }

    @Test
    @DisplayName("同一批中同一份放两次，后者为准")
    default void the_later_of_one_batch_wins() {
        index().put(List.of(numbered(1, "旧题名", ""), numbered(1, "新题名", "")));
        assertThat(titles("")).containsExactly("新题名");
    }

    @Test
    @DisplayName("移除后立即检索不到，移除不存在的也无妨")
    default void what_is_removed_is_gone() {
        var document = numbered(1, "养老服务补助办法", "");
        index().put(List.of(document, numbered(2, "居住证办理公告", "")));

        index().remove(List.of(document.id(), "113500001/2020-00404"));
        index().remove(List.of(document.id()));

        assertThat(titles("")).containsExactly("居住证办理公告");
        assertThat(index().suggest("养老", 5)).isEmpty();
        assertThat(search(AQuery.forText("")).facets().get("agency"))
                .containsExactly(new SearchResult.FacetCount("gov", 1));
    }

    @Test
    @DisplayName("取回的文件与放入的相同")
    default void a_document_comes_back_as_it_was() {
        var documents = JudgedCorpus.documents().values();
        index().put(List.copyOf(documents));
        documents.forEach(document -> {
            assertThat(search(AQuery.forText(document.id())).hits().getFirst().document())
                    .isEqualTo(document);
        });
    }

    @Test
    @DisplayName("与一句话相似的：多数词在其中的，题名里的在前；只有一两个词的不算")
    default void most_of_the_words_of_a_sentence() {
        index().put(List.of(
                numbered(1, "关于城关镇河堤加固工程竣工验收的通知", ""),
                numbered(2, "水利工作总结", "城关镇河堤加固工程完成竣工验收，投入使用"),
                numbered(3, "养老服务补助办法", "工程另行规定"),
                numbered(4, "城关镇人口情况", "")));
        assertThat(index().similar("申请公开城关镇河堤加固工程的竣工验收报告", 5))
                .extracting(SearchDocument::title)
                .containsExactly("关于城关镇河堤加固工程竣工验收的通知", "水利工作总结");
        assertThat(index().similar("申请公开城关镇河堤加固工程的竣工验收报告", 1)).hasSize(1);
        assertThat(index().similar("，。", 5)).isEmpty();
        assertThat(index().similar(
                                "城关镇河堤加固工程竣工验收"
                                        + JudgedCorpus.documents()
                                                .values()
                                                .iterator()
                                                .next()
                                                .body()
                                                .repeat(40),
                                5))
                .as("a text of any length")
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    @DisplayName("多数文件都有的词（关于、印发、通知）不算相似")
    default void words_of_every_title_tell_nothing() {
        var subjects = List.of("广告", "防汛", "粮食", "养犬", "停车", "消防", "旅游", "档案", "公墓", "渔业", "茶叶", "矿山");
        index().put(IntStream.range(0, subjects.size())
                .mapToObj(i -> numbered(i + 1, "关于印发" + subjects.get(i) + "管理实施办法的通知", ""))
                .toList());
        assertThat(index().similar("关于印发停车管理实施办法的通知", 5))
                .extracting(SearchDocument::title)
                .containsExactly("关于印发停车管理实施办法的通知");
        assertThat(index().similar("关于印发低保管理实施办法的通知", 5)).isEmpty();
    }

    @Test
    @DisplayName("各词都在同一份文件中才算找到")
    @Clause("SITE-09")
    default void words_are_joined_by_and() {
        index().put(List.of(
                numbered(1, "教育局招生通知", "小学报名"),
                numbered(2, "教育局收费公告", "幼儿园收费"),
                numbered(3, "招生简章", "县中学"),
                numbered(4, "县城规划", "云岭县总体规划")));

        assertThat(titles("教育局 招生")).containsExactly("教育局招生通知");
        assertThat(titles("云岭县教育局")).doesNotContain("县城规划", "招生简章");
    }

    @Test
    @DisplayName("引号内的字必须连在一起，括号、书名号、换行不计")
    default void a_phrase_is_found_letter_for_letter() {
        index().put(List.of(
                numbered(1, "甲", "实行县聘乡管村用的办法"), numbered(2, "乙", "县聘医生，乡管经费，村用药品"), numbered(3, "丙", "推行《县聘\n乡管》村用")));

        assertThat(titles("\"县聘乡管村用\"")).containsExactlyInAnyOrder("甲", "丙");
        assertThat(titles("“乡管”“县聘”")).containsExactlyInAnyOrder("甲", "乙", "丙");
    }

    @Test
    @DisplayName("词靠得近的排在前面")
    default void near_words_rank_first() {
        String between = "各单位应当认真落实有关要求，按时完成任务，并向上级报告进展情况。".repeat(10);
        index().put(List.of(
                numbered(1, "远", "水价" + between + "低保" + between),
                numbered(2, "近", between + "低保家庭减免水价" + between),
                numbered(3, "较远", between + "低保家庭按照规定条件申请的，可以在缴费时享受减免水价" + between)));

        assertThat(titles("低保 水价")).containsExactly("近", "较远", "远");
    }

    @Test
    @DisplayName("题名全文输入，该文件排第一")
    default void a_full_title_finds_its_document_first() {
        String title = "云岭县教育局关于做好义务教育招生工作的通知";
        index().put(List.of(
                numbered(1, "关于转发" + title + "的函", (title + "。").repeat(20)),
                numbered(2, title, "略"),
                numbered(3, title + "的补充通知", title)));

        assertThat(titles(title)).first().isEqualTo(title);
        assertThat(titles("《" + title + "》")).first().isEqualTo(title);
    }

    @Test
    @DisplayName("发文字号找到本文在先、引用它的在后，数字不同的不找到")
    default void a_number_finds_its_document_first() {
        index().put(List.of(
                numbered(1, "废止文件的决定", "废止云政办〔2015〕85号。".repeat(10)),
                titled("公路养护意见")
                        .id("113500001/2025-00002")
                        .number("云政办〔2015〕85号")
                        .built(),
                titled("防火通知")
                        .id("113500001/2025-00003")
                        .number("云政办〔2015〕851号")
                        .body("2015年有85人")
                        .built()));

        for (String typed : List.of("云政办〔2015〕85号", "云政办2015 85", "云政办[２０１５]85", "云政办（2015）第85号")) {
            assertThat(titles(typed)).as(typed).containsExactly("公路养护意见", "废止文件的决定");
        }
        assertThat(titles("2025-00003")).containsExactly("防火通知");
        assertThat(titles("113500001/2025-3")).containsExactly("防火通知");
    }

    @Test
    @DisplayName("像文号而不是文号的，按词检索")
    default void what_only_looks_like_a_number_is_read_as_words() {
        index().put(List.of(numbered(1, "招生计划", "2025年分3批录取")));
        assertThat(titles("招生计划2025 3")).containsExactly("招生计划");
    }

    @Test
    @DisplayName("单个字也能检索")
    default void a_single_letter_is_found() {
        index().put(List.of(numbered(1, "山体滑坡通报", ""), numbered(2, "水质公告", "")));
        assertThat(titles("滑")).containsExactly("山体滑坡通报");
        assertThat(titles("滑 坡")).containsExactly("山体滑坡通报");
    }

    @Test
    @DisplayName("每个筛选项的数目不受自己的选择影响，受别的选择影响")
    default void counts_of_a_filter_leave_its_own_choice_out() {
        index().put(List.of(
                filed(1, "edu", "科技、教育\\教育", "通知"),
                filed(2, "edu", "科技、教育\\科技", "公告"),
                filed(3, "civil", "民政\\救助", "通知"),
                filed(4, "civil", "民政\\救助", "公告")));

        var result = search(AQuery.forText("补贴").with("agency", "edu").with("genre", "通知"));

        assertThat(result.total()).isEqualTo(1);
        assertThat(counts(result, "agency")).isEqualTo(Map.of("edu", 1L, "civil", 1L));
        assertThat(counts(result, "genre")).isEqualTo(Map.of("通知", 1L, "公告", 1L));
        assertThat(counts(result, "topic")).isEqualTo(Map.of("科技、教育", 1L, "科技、教育\\教育", 1L));
        assertThat(result.facets().keySet())
                .containsExactlyInAnyOrder("agency", "column", "topic", "genre", "year", "validity");
    }

    @Test
    @DisplayName("主题可按一级或两级筛选，多的排前")
    default void a_topic_is_found_by_either_level() {
        index().put(List.of(
                filed(1, "edu", "科技、教育\\教育", "通知"),
                filed(2, "edu", "科技、教育\\科技", "公告"),
                filed(3, "civil", "民政\\救助", "通知")));

        assertThat(search(AQuery.forText("").with("topic", "科技、教育")).total()).isEqualTo(2);
        assertThat(search(AQuery.forText("").with("topic", "科技、教育\\科技")).total())
                .isEqualTo(1);
        assertThat(search(AQuery.forText("").with("topic", "科技")).total()).isZero();
        assertThat(search(AQuery.forText("")).facets().get("topic"))
                .first()
                .isEqualTo(new SearchResult.FacetCount("科技、教育", 2));
    }

    @Test
    @DisplayName("年份取成文日期，没有的取北京时间的发布日期")
    default void the_year_is_that_of_issue_else_of_publication_in_china() {
        var newYearInChina = Instant.parse("2025-12-31T16:30:00Z");
        index().put(List.of(
                titled("甲")
                        .id("a/2026-00001")
                        .dated(Optional.of(LocalDate.of(2024, 12, 30)), newYearInChina)
                        .built(),
                titled("乙")
                        .id("a/2026-00002")
                        .dated(Optional.empty(), newYearInChina)
                        .built()));

        assertThat(titles(AQuery.forText("").with("year", "2024"))).containsExactly("甲");
        assertThat(titles(AQuery.forText("").with("year", "2026"))).containsExactly("乙");
    }

    @Test
    @DisplayName("按日期排序，新的在前，同日后发布的在前")
    default void by_date_the_newest_comes_first() {
        var third = Optional.of(LocalDate.of(2025, 3, 3));
        index().put(List.of(
                titled("二")
                        .id("a/2025-00001")
                        .dated(third, Instant.parse("2025-03-04T01:00:00Z"))
                        .built(),
                titled("三")
                        .id("a/2025-00002")
                        .dated(Optional.of(LocalDate.of(2024, 1, 1)), Instant.parse("2025-09-01T01:00:00Z"))
                        .built(),
                titled("一")
                        .id("a/2025-00003")
                        .dated(third, Instant.parse("2025-03-05T01:00:00Z"))
                        .built()));

        assertThat(titles(AQuery.forText("云岭县").newestFirst())).containsExactly("一", "二", "三");
        assertThat(titles("")).containsExactly("一", "二", "三");
    }

    @Test
    @DisplayName("翻页不重不漏，总数准确")
    default void pages_neither_repeat_nor_skip() {
        index().put(IntStream.rangeClosed(1, 57)
                .mapToObj(serial -> numbered(serial, "补贴发放公告", "低保家庭补贴" + "说明".repeat(serial)))
                .toList());

        for (var query : List.of(AQuery.forText("低保 补贴"), AQuery.forText("补贴").newestFirst())) {
            var ids = new ArrayList<String>();
            for (int page = 1; page <= 7; page++) {
                var result = search(query.page(page, 10));
                assertThat(result.total()).isEqualTo(57);
                result.hits().forEach(hit -> ids.add(hit.document().id()));
            }
            assertThat(ids).hasSize(57).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("页码再大也只是没有结果，不合规的页码被拒绝")
    default void pages_have_bounds() {
        index().put(List.of(numbered(1, "补贴公告", "")));

        var far = search(AQuery.forText("补贴").page(Integer.MAX_VALUE, 100));
        assertThat(far.hits()).isEmpty();
        assertThat(far.total()).isEqualTo(1);
        assertThatThrownBy(() -> AQuery.forText("").page(0, 10).built()).hasMessage("page: 0 (expected: >= 1)");
        assertThatThrownBy(() -> AQuery.forText("").page(1, 101).built()).hasMessage("size: 101 (expected: 1 to 100)");
    }

    @Test
    @DisplayName("题名与摘要标出所查的词，文件中的网页代码只是文字")
    default void hits_are_marked_and_escaped() {
        index().put(List.of(numbered(1, "补贴<script>alert(1)</script>公告", "发放<b>补贴</b>，\"每亩\"九十元。")));

        var hit = search(AQuery.forText("补贴")).hits().getFirst();

        assertThat(hit.title()).isEqualTo("<mark>补贴</mark>&lt;script&gt;alert(1)&lt;/script&gt;公告");
        assertThat(hit.snippet()).isEqualTo("发放&lt;b&gt;<mark>补贴</mark>&lt;/b&gt;，&quot;每亩&quot;九十元。");
    }

    @Test
    @DisplayName("输入题名、事由或文号的开头即有提示")
    default void suggestions_begin_like_the_text() {
        index().put(List.of(
                titled("云岭县民政局关于印发养老服务补助办法的通知")
                        .id("a/2025-00001")
                        .number("云民〔2025〕17号")
                        .built(),
                titled("养老机构名单").id("a/2025-00002").built(),
                titled("居住证公告").id("a/2025-00003").built()));

        assertThat(index().suggest("养老", 5)).containsExactlyInAnyOrder("云岭县民政局关于印发养老服务补助办法的通知", "养老机构名单");
        assertThat(index().suggest("云岭县民", 5)).containsExactly("云岭县民政局关于印发养老服务补助办法的通知");
        assertThat(index().suggest("云民[20", 5)).containsExactly("云民〔2025〕17号");
        assertThat(index().suggest("养老", 1)).hasSize(1);
        assertThat(index().suggest("", 5)).isEmpty();
        assertThat(index().suggest("\"*\\", 5)).isEmpty();
    }

    @Test
    @DisplayName("没有结果时提示读音或字形相近、能找到文件的写法")
    default void another_spelling_is_offered_when_it_finds_something() {
        index().put(List.of(
                numbered(1, "居民医保缴费通知", "个人缴费"), numbered(2, "不动产登记流程", "一窗受理"), numbered(3, "公积金提取办法", "住房公积金")));

        assertThat(suggestion("依保")).contains("医保");
        assertThat(suggestion("不动产登纪")).contains("不动产登记");
        assertThat(suggestion("yibao")).contains("医保");
        assertThat(suggestion("住房公鸡金")).isPresent();
        assertThat(suggestion("医保 火星")).contains("医保");
        assertThat(suggestion("\"缴费医保\"")).isPresent();
        assertThat(suggestion("医保")).isEmpty();
        assertThat(suggestion("火星")).isEmpty();
    }

    @Test
    @DisplayName("换个筛选就有结果的，不劝人改词")
    default void no_other_spelling_where_the_filters_are_to_blame() {
        index().put(List.of(filed(1, "edu", "科技、教育\\教育", "通知"), filed(2, "civil", "民政\\救助", "公告")));
        var result = search(AQuery.forText("补贴").with("agency", "edu").with("genre", "公告"));
        assertThat(result.total()).isZero();
        assertThat(result.suggestion()).isEmpty();
    }

    static Stream<String> hostileTexts() {
        return Stream.of(
                "\"".repeat(10_000),
                "*".repeat(10_000),
                "\\".repeat(10_000),
                "\"“”".repeat(5_000),
                "((((((((((",
                "AND OR NOT",
                "title:* || true",
                "[* TO *]",
                "~^!{}:/?",
                "公".repeat(10_000),
                "\"" + "公开".repeat(5_000) + "\"",
                "a".repeat(10_000),
                "的 的 的 的",
                "\uD840",
                "\uDC00\uD840",
                "\u0000\u0001",
                "𠮷野家",
                "<script>alert(1)</script>",
                "'; drop table --",
                "2025-",
                "〔〕号",
                "〔99999999999〕99999999999号",
                IntStream.range(0, 100).mapToObj(Integer::toString).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @MethodSource("org.mingtang.search.SearchIndexContract#hostileTexts")
    @DisplayName("任何输入都不出错")
    default void no_text_is_an_error(String text) {
        index().put(List.of(numbered(1, "政府信息公开办法", "正文")));
        assertThatCode(() -> {
                    search(AQuery.forText(text));
                    search(AQuery.forText(text)
                            .with("agency", text)
                            .with("topic", text)
                            .newestFirst());
                    index().suggest(text, 10);
                })
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("怪异的文件也能收入和找到")
    default void odd_documents_are_taken() {
        index().put(List.of(
                numbered(1, "", ""),
                numbered(2, "乱码附件", "x".repeat(100_000) + "\uD840 \u0000 结尾"),
                numbered(3, "题".repeat(3_000), "长题名"),
                numbered(4, "长文", "依申请公开办理规范".repeat(30_000) + "尾声")));

        assertThat(index().size()).isEqualTo(4);
        assertThat(titles("结尾")).containsExactly("乱码附件");
        assertThat(titles("尾声")).containsExactly("长文");
    }

    @Test
    @DisplayName("重建后只有新送来的文件，重建完成前不报完整")
    default void a_rebuild_replaces_everything() {
        index().put(List.of(numbered(1, "旧文件", "")));
        assertThat(index().needsRebuild()).isTrue();

        index().rebuild(Stream.of(numbered(2, "新文件", ""), numbered(3, "另一份新文件", "")));

        assertThat(titles("")).containsExactlyInAnyOrder("新文件", "另一份新文件");
        assertThat(index().needsRebuild()).isFalse();
        index().put(List.of(numbered(4, "又一份", "")));
        assertThat(index().size()).isEqualTo(3);
    }

    @Test
    @DisplayName("重建时照常检索，其间的增删以后来者为准")
    default void changes_during_a_rebuild_win_over_its_stream() {
        index().put(List.of(numbered(1, "甲旧", ""), numbered(2, "乙旧", "")));
        var stream = IntStream.rangeClosed(1, 400).mapToObj(serial -> {
            if (serial == 200) {
                assertThat(titles("甲旧")).containsExactly("甲旧");
                index().put(List.of(numbered(300, "三百号已改", ""), numbered(1, "甲改", "")));
                index().remove(List.of(
                        numbered(2, "", "").id(), numbered(350, "", "").id()));
                assertThat(titles("甲改")).containsExactly("甲改");
            }
            return numbered(serial, "数据库中的旧件", "");
        });

        index().rebuild(stream);

        assertThat(titles("甲改")).containsExactly("甲改");
        assertThat(titles("三百号已改")).containsExactly("三百号已改");
        assertThat(index().size()).isEqualTo(398);
    }

    @Test
    @DisplayName("重建中途失败，旧索引照旧")
    default void a_failed_rebuild_leaves_the_old_index() {
        index().put(List.of(numbered(1, "旧文件", "")));
        var failing = IntStream.range(0, 200).mapToObj(serial -> {
            if (serial == 150) {
                throw new IllegalArgumentException("database gone");
            }
            return numbered(serial, "新文件", "");
        });

        assertThatThrownBy(() -> index().rebuild(failing)).hasMessage("database gone");

        assertThat(titles("")).containsExactly("旧文件");
        index().put(List.of(numbered(2, "后来的文件", "")));
        index().rebuild(Stream.of(numbered(3, "重建的文件", "")));
        assertThat(titles("")).containsExactly("重建的文件");
    }

    @Test
    @DisplayName("多人同时增改、检索、重建，不丢不乱")
    default void many_may_work_at_once() throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var work = new ArrayList<Future<?>>();
            for (int person = 0; person < 4; person++) {
                int first = person * 100;
                work.add(people.submit(() -> IntStream.range(first, first + 6)
                        .forEach(serial -> index().put(List.of(numbered(serial, "并发文件", "正文"))))));
                work.add(people.submit(() -> IntStream.range(0, 50).forEach(turn -> titles("并发 正文"))));
            }
            work.add(people.submit(() -> index().rebuild(Stream.of(numbered(900, "重建的文件", "")))));
            for (var task : work) {
                task.get();
            }
        }
        assertThat(titles("重建")).containsExactly("重建的文件");
        IntStream.range(0, 4).forEach(person -> {
            String last = numbered(person * 100 + 5, "", "").id();
            index().put(List.of(numbered(person * 100 + 5, "再放一次", "")));
            assertThat(search(AQuery.forText(last)).total()).isEqualTo(1);
        });
    }

    @Test
    @DisplayName("关闭后不再受理")
    default void a_closed_index_refuses() {
        index().close();
        index().close();
        assertThatIllegalStateException().isThrownBy(() -> search(AQuery.forText("")));
        assertThatIllegalStateException().isThrownBy(() -> index().put(List.of()));
        assertThatIllegalStateException().isThrownBy(() -> index().rebuild(Stream.of()));
    }

    @Test
    @DisplayName("评测集：首条命中与查全都达到百分之百")
    @Clause("SITE-04")
    default void the_judged_queries_are_answered() {
        var corpus = JudgedCorpus.documents();
        var names = corpus.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getValue().id(), Map.Entry::getKey));
        index().put(List.copyOf(corpus.values()));
        var failures = new ArrayList<String>();
        for (var judged : JudgedCorpus.queries()) {
            var found = index().search(judged.query()).hits().stream()
                    .map(hit -> names.get(hit.document().id()))
                    .toList();
            boolean right = judged.best().isEmpty()
                    ? found.isEmpty()
                    : found.stream().limit(1).anyMatch(judged.best()::contains);
            if (!right
                    || !found.containsAll(judged.found())
                    || judged.notFound().stream().anyMatch(found::contains)) {
                failures.add(judged + " → " + found);
            }
        }
        assertThat(failures).isEmpty();
    }

    private SearchResult search(AQuery query) {
        return index().search(query.built());
    }

    private Optional<String> suggestion(String text) {
        var result = search(AQuery.forText(text));
        result.suggestion().ifPresent(other -> {
            assertThat(result.total()).isZero();
            assertThat(search(AQuery.forText(other)).total()).isPositive();
        });
        return result.suggestion();
    }

    private List<String> titles(String text) {
        return titles(AQuery.forText(text));
    }

    private List<String> titles(AQuery query) {
        return search(query).hits().stream().map(hit -> hit.document().title()).toList();
    }

    private static SearchDocument filed(int serial, String agency, String topic, String genre) {
        return titled("补贴公告")
                .id("a/2025-%05d".formatted(serial))
                .filedUnder(agency, topic, genre)
                .built();
    }

    private static Map<String, Long> counts(SearchResult result, String facet) {
        return result.facets().getOrDefault(facet, List.of()).stream()
                .collect(Collectors.toMap(SearchResult.FacetCount::value, SearchResult.FacetCount::count));
    }
}
