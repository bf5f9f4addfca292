package org.mingtang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mingtang.GovernmentOffice.OFFICE;
import static org.mingtang.GovernmentOffice.PASSWORD;
import static org.mingtang.TwoUnits.BUREAU;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingtang.AtTheDesk.Page;
import org.mingtang.journal.Journal;
import org.mingtang.journal.StreamId;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.AgencyEntry;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.AgencyProfile;
import org.mingtang.organs.AgencyProfile.Capacity;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganViews;
import org.mingtang.organs.Organs;
import org.mingtang.organs.PersonId;
import org.mingtang.organs.Register;
import org.mingtang.organs.RegisterResult;
import org.mingtang.regulation.Role;
import org.mingtang.requests.Objection;
import org.mingtang.requests.OfficeFact;
import org.mingtang.requests.ReceivingChannel.Kind;
import org.mingtang.requests.ReceivingChannels;
import org.mingtang.requests.ReceivingChannels.Proposed;
import org.mingtang.requests.casefile.CaseRule;

/// By which ways requests reach a unit: kept by its disclosure office, shown to everybody, none without a person.
class ReceivingChannelsTest {
    private static final String CHANNELS = "/workbench/requests/channels";
    private static final String OFFICE_PHONE = "0595-22355555";

    private static RunningPlatform platform;
    private static TwoUnits units;
    private static ReceivingChannels channels;
    private static AtTheDesk officer;
    private static AtTheDesk reader;

    @BeforeAll
    static void start() {
        platform = RunningPlatform.empty("mingtang.pack=licheng");
        units = TwoUnits.in(platform);
        channels = platform.bean(ReceivingChannels.class);
        officer = AtTheDesk.as(TwoUnits.login(OFFICE, Role.DISCLOSURE_OFFICER), PASSWORD, platform);
        reader = AtTheDesk.nobody(platform);
        unitPhone(OFFICE_PHONE);
    }

    private static void unitPhone(String phone) {
        var entry = platform.bean(OrganViews.class).entry(OFFICE).orElseThrow();
        var profile = new AgencyProfile(1, Capacity.OWN_NAME, "庄府巷24号", "", phone, "", "", "", "");
        entered(platform.bean(Register.class).amend(new AgencyEntry(entry.agency(), profile), by()));
    }

    @AfterAll
    static void stop() {
        platform.close();
    }

    @Test
    @Clause("REQ-28")
    @DisplayName("登记受理渠道：公开指南和机构页上列出渠道、地址、责任人和电话；可以修改，可以删除")
    void a_channel_is_listed_for_everybody_with_who_answers_for_it() {
        var page = officer.opens(CHANNELS);
        assertThat(page.html().select("[name=phone]").val()).isEqualTo(OFFICE_PHONE);
        var saved = officer.sends(page, "/channels", form(Kind.POST, "鲤城区庄府巷24号公开办"));
        assertThat(saved.text()).contains("受理渠道已保存", "鲤城区庄府巷24号公开办", name(OFFICE));

        for (var path : new String[] {"/guide", "/agencies/" + OFFICE}) {
            assertThat(listed(path, "鲤城区庄府巷24号公开办")).as(path).contains("邮寄", name(OFFICE), "0595-22350000");
        }
        assertThat(reader.opens("/agencies/" + BUREAU)
                        .html()
                        .select("section:has(#channels)")
                        .text())
                .doesNotContain("庄府巷");

        var change = officer.opens(saved.html()
                .select("main tr:contains(庄府巷24号公开办) a")
                .attr("href")
                .replaceFirst("#.*", ""));
        assertThat(change.html().select("[name=address]").val()).isEqualTo("鲤城区庄府巷24号公开办");
        assertThat(change.html().select("[name=person] [selected]").text()).contains(name(OFFICE));
        officer.sends(change, "/channels", Map.of("address", "鲤城区庄府巷26号"));
        assertThat(listed("/guide", "庄府巷26号")).contains("邮寄");
        assertThat(listed("/guide", "24号公开办")).isEmpty();

        change = officer.opens(CHANNELS + "?" + change.address().getQuery());
        assertThat(officer.sends(change, "/remove", Map.of()).text()).contains("删除");
        assertThat(listed("/guide", "庄府巷26号")).isEmpty();
        var again = officer.sends(change, "/channels", Map.of("address", "鲤城区庄府巷28号"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("这个渠道已经不在了", "REQ-28");
        assertThat(listed("/guide", "庄府巷28号")).isEmpty();
        assertThat(platform.bean(Journal.class).read(new StreamId("request-office/" + OFFICE.value())))
                .as("who promised what, and when, can be told later")
                .extracting(entry -> entry.fact() instanceof OfficeFact.ChannelSet set ? set.address() : "")
                .containsSubsequence("鲤城区庄府巷24号公开办", "鲤城区庄府巷26号", "");
    }

    @Test
    @Clause("REQ-28")
    @DisplayName("两人同时修改一个渠道：后保存的被告知谁改过、现在是怎样，填的都在，核对以后可以再保存；别人改过的也不能不看就删")
    void who_comes_second_is_told_what_the_first_did() {
        var other = AtTheDesk.as(TwoUnits.login(OFFICE, Role.DISCLOSURE_HEAD), PASSWORD, platform);
        var added = officer.sends(officer.opens(CHANNELS), "/channels", form(Kind.EMAIL, "gkb@qzlc.example"));
        var link = added.html()
                .select("main tr:contains(gkb@qzlc.example) a[href*=channel=]")
                .attr("href")
                .replaceFirst("#.*", "");
        var mine = officer.opens(link);
        var theirs = other.opens(link);
        assertThat(officer.sends(mine, "/channels", Map.of("phone", "0595-22351111"))
                        .status())
                .isEqualTo(200);

        var late = other.sends(theirs, "/channels", Map.of("address", "xxgk@qzlc.example", "hours", "工作日"));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.html().select("#refusal").text())
                .contains("没有保存", "您打开页面之后，" + name(OFFICE) + " 修改过这个渠道", "REQ-28");
        assertThat(late.html().select("main tr.on").text()).contains("0595-22351111");
        assertThat(late.html().select("[name=address]").val()).isEqualTo("xxgk@qzlc.example");
        assertThat(late.html().select("[name=hours]").val()).isEqualTo("工作日");
        assertThat(listed("/guide", "gkb@qzlc.example")).contains("0595-22351111");
        assertThat(other.sends(theirs, "/remove", Map.of()).status()).isEqualTo(422);

        var unread = officer.sends(officer.opens(link), "/channels", Map.of("phone", ""));
        other.sends(late, "/channels", Map.of());
        assertThat(listed("/guide", "xxgk@qzlc.example")).as("knowingly").contains("工作日");
        var again = officer.sends(unread, "/channels", Map.of("phone", "0595-22352222"));
        assertThat(again.html().select("#refusal").text())
                .as("a form refused for something else is as old as it was")
                .contains("修改过这个渠道");

        assertThat(officer.sends(again, "/remove", Map.of()).status()).isEqualTo(200);
        var gone = other.sends(late, "/channels", Map.of("address", "third@qzlc.example"));
        assertThat(gone.html().select("#refusal").text()).contains("这个渠道已经不在了");
        assertThat(gone.html().select("[name=address]").val()).isEqualTo("third@qzlc.example");
        assertThat(listed("/guide", "qzlc.example")).doesNotContain("third");
    }

    @Test
    @Clause("REQ-28")
    @DisplayName("没有责任人的渠道不能登记，写在那一格旁边；别的单位的人、不存在的人也不行，填过的都在")
    void a_channel_without_a_person_is_refused() {
        var nobody = form(Kind.FAX, "0595-22359999");
        for (var person : new String[] {
            "", "不是人", UUID.randomUUID().toString(), person(BUREAU).toString()
        }) {
            nobody.put("person", person);
            var refused = officer.sends(officer.opens(CHANNELS), "/channels", nobody);

            assertThat(refused.status()).as(person).isEqualTo(422);
            assertThat(refused.html().select("[id^=person][id$=-wrong]").text())
                    .as(person)
                    .contains("请选择责任人", "REQ-28");
            assertThat(refused.html().select("[name=address]").val()).isEqualTo("0595-22359999");
            assertThat(refused.html().select("[name=kind] [selected]").val()).isEqualTo("FAX");
        }
        assertThat(listed("/guide", "22359999")).isEmpty();
        assertThat(channels.of(OFFICE)).noneMatch(standing -> standing.channel().kind() == Kind.FAX);
    }

    @Test
    @Clause("REQ-28")
    @DisplayName("责任人不在本单位任职以后：工作台提醒另选，门户不再显示姓名，改为单位电话")
    void who_left_is_not_named_any_more() {
        var person = units.person("柯文远");
        var yesterday = today().minusDays(1);
        var post = units.post(person, OFFICE, Role.DRAFTER, yesterday.minusYears(1), Optional.empty());
        assertThat(channels.add(
                        holder(OFFICE), OFFICE, proposed(Kind.HOTLINE, "12345", "0595-22351111", Optional.of(person))))
                .isEmpty();
        assertThat(listed("/guide", "12345")).contains("柯文远", "0595-22351111");

        entered(platform.bean(Register.class).takePost(post, yesterday, by()));

        for (var path : new String[] {"/guide", "/agencies/" + OFFICE}) {
            assertThat(listed(path, "12345"))
                    .as(path)
                    .contains("热线转办", "单位电话", OFFICE_PHONE)
                    .doesNotContain("柯文远")
                    .doesNotContain("0595-22351111");
        }
        assertThat(officer.opens(CHANNELS)
                        .html()
                        .select("main tr:contains(12345) .warnline")
                        .text())
                .contains("柯文远已不在本单位任职");
        unitPhone("");
        for (var path : new String[] {"/guide", "/agencies/" + OFFICE}) {
            assertThat(listed(path, "12345"))
                    .as("the number of who left may be that person's own: " + path)
                    .contains("热线转办")
                    .doesNotContain("单位电话")
                    .doesNotContain("0595-22351111");
        }
        unitPhone(OFFICE_PHONE);
    }

    @Test
    @DisplayName("别的岗位只能看；别的单位的渠道既改不了，也删不掉")
    void only_the_disclosure_office_keeps_the_list() {
        assertThat(channels.add(holder(OFFICE), OFFICE, proposed(Kind.IN_PERSON, "一楼大厅", "1", me(OFFICE))))
                .isEmpty();
        var channel = channels.of(OFFICE).stream()
                .map(standing -> standing.channel())
                .filter(each -> each.address().equals("一楼大厅"))
                .findFirst()
                .orElseThrow();
        var id = channel.id();
        var seen = channel.changed();
        var drafter = AtTheDesk.as(TwoUnits.login(OFFICE, Role.DRAFTER), PASSWORD, platform);
        var read = drafter.opens(CHANNELS);
        assertThat(read.text()).contains("一楼大厅", "由公开工作人员或者公开工作机构负责人登记");
        assertThat(read.offered()).isEmpty();

        var elsewhere = holder(BUREAU);
        var other = proposed(Kind.IN_PERSON, "别处", "1", me(BUREAU));
        assertThat(channels.add(elsewhere, OFFICE, proposed(Kind.IN_PERSON, "别处", "1", me(OFFICE))))
                .extracting(Objection::rule)
                .containsExactly(CaseRule.NOT_YOUR_ROLE);
        assertThat(channels.change(elsewhere, BUREAU, id, seen, other))
                .extracting(Objection::rule)
                .containsExactly(CaseRule.NO_SUCH_CHANNEL);
        assertThat(channels.remove(elsewhere, BUREAU, id, seen))
                .extracting(Objection::rule)
                .containsExactly(CaseRule.NO_SUCH_CHANNEL);
        assertThat(channels.remove(elsewhere, OFFICE, id, seen))
                .extracting(Objection::rule)
                .containsExactly(CaseRule.NOT_YOUR_ROLE);
        assertThat(listed("/guide", "一楼大厅")).isNotEmpty();
    }

    @Test
    @DisplayName("没有选渠道、没有写地址和电话、写得太长的，写在那一格旁边；一个单位最多三十个")
    void what_is_missing_or_too_long_is_told_at_its_field() {
        var bad = form(Kind.POST, "");
        bad.putAll(Map.of("kind", "PIGEON", "hours", "早".repeat(ReceivingChannels.LONGEST_HOURS + 1), "phone", " "));
        var refused = officer.sends(officer.opens(CHANNELS), "/channels", bad);
        assertThat(wrong(refused, "kind")).contains("请选择是哪一种渠道");
        assertThat(wrong(refused, "address")).contains("请写明地点");
        assertThat(wrong(refused, "hours")).contains("最多 100 字");
        assertThat(wrong(refused, "phone")).contains("请写明咨询电话");
        var longest = "甲".repeat(ReceivingChannels.LONGEST_ADDRESS);
        assertThat(wrong(officer.sends(refused, "/channels", form(Kind.POST, longest + "甲")), "address"))
                .contains("最多 200 字");

        var them = holder(BUREAU);
        for (int i = 0; i < ReceivingChannels.MOST; i++) {
            assertThat(channels.add(them, BUREAU, proposed(Kind.POST, longest, "1", me(BUREAU))))
                    .isEmpty();
        }
        assertThat(channels.add(them, BUREAU, proposed(Kind.POST, longest, "1", me(BUREAU))))
                .extracting(Objection::rule)
                .containsExactly(CaseRule.TOO_MANY_CHANNELS);
        channels.of(BUREAU).stream()
                .map(standing -> standing.channel())
                .forEach(channel -> channels.remove(them, BUREAU, channel.id(), channel.changed()));
    }

    @Test
    @DisplayName("网址和邮箱可以点开，写了别的就只是文字")
    void only_what_is_an_address_leads_somewhere() {
        var them = holder(OFFICE);
        for (var address : new String[] {"https://www.qzlc.example/apply", "javascript:alert(1)"}) {
            assertThat(channels.add(them, OFFICE, proposed(Kind.ONLINE, address, "1", me(OFFICE))))
                    .isEmpty();
        }
        assertThat(channels.add(them, OFFICE, proposed(Kind.EMAIL, "gkb@qzlc.example", "1", me(OFFICE))))
                .isEmpty();

        assertThat(reader.opens("/guide").html().select("#channels td a").eachAttr("href"))
                .contains("https://www.qzlc.example/apply", "mailto:gkb@qzlc.example")
                .noneMatch(href -> href.startsWith("javascript"));
        assertThat(listed("/guide", "javascript:alert(1)")).contains("网上提交");
    }

    private static String wrong(Page page, String field) {
        return page.html().select("[id^=" + field + "][id$=-wrong]").text();
    }

    /// The channel with this text on a public page; empty where there is none.
    private static String listed(String path, String text) {
        return reader.opens(path).html().select("table.reception tbody tr, ul.reception > li").stream()
                .map(Element::text)
                .filter(line -> line.contains(text))
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> form(Kind kind, String address) {
        return new HashMap<>(Map.of(
                "kind",
                kind.name(),
                "address",
                address,
                "hours",
                "",
                "phone",
                "0595-22350000",
                "person",
                person(OFFICE).toString()));
    }

    private static Proposed proposed(Kind kind, String address, String phone, Optional<PersonId> person) {
        return new Proposed(Optional.of(kind), address, "", phone, person);
    }

    private static Officer holder(AgencyId agency) {
        return platform.bean(Organs.class).holders(Role.DISCLOSURE_OFFICER, agency, today()).stream()
                .filter(holder -> holder.name().equals(name(agency)))
                .findFirst()
                .orElseThrow();
    }

    private static PersonId person(AgencyId agency) {
        return holder(agency).person();
    }

    private static Optional<PersonId> me(AgencyId agency) {
        return Optional.of(person(agency));
    }

    private static String name(AgencyId agency) {
        return TwoUnits.login(agency, Role.DISCLOSURE_OFFICER);
    }

    private static LocalDate today() {
        return LocalDate.now(platform.bean(Clock.class));
    }

    private static ActedBy by() {
        return ActedBy.installation(platform.bean(Clock.class).instant());
    }

    private static void entered(RegisterResult result) {
        assertThat(result).isInstanceOf(RegisterResult.Entered.class);
    }
}
