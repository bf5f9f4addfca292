package org.mingtang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.mingtang.Clause;
import org.mingtang.MingtangApplication;
import org.mingtang.calendar.CalendarInUse;
import org.mingtang.disclosure.DossierDesk;
import org.mingtang.disclosure.DossierRow;
import org.mingtang.disclosure.Outcome;
import org.mingtang.disclosure.PublishedItems;
import org.mingtang.disclosure.Worklist;
import org.mingtang.disclosure.Worklist.Queue;
import org.mingtang.organs.Account;
import org.mingtang.organs.Accounts;
import org.mingtang.organs.ActedBy;
import org.mingtang.organs.AgencyId;
import org.mingtang.organs.LoginAttempt;
import org.mingtang.organs.LoginResult;
import org.mingtang.organs.Officer;
import org.mingtang.organs.OrganImport;
import org.mingtang.organs.Organs;
import org.mingtang.organs.Password;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Role;
import org.mingtang.search.SearchIndex;
import org.mingtang.search.SearchQuery;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Loads the district into an empty data folder, broken off once on the way.
@DisplayName("演示县区的装入")
@SpringBootTest(classes = MingtangApplication.class, webEnvironment = WebEnvironment.MOCK)
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationDistrictTest {
    private static final AgencyId OFFICE = new AgencyId("gov-office");

    // Made before the context that works in it, which no extension does for a test with one instance.
    private static final Path DATA = folder();

    @Autowired
    DemonstrationDistrict district;

    @Autowired
    DocumentJourney journey;

    @Autowired
    DossierDesk desk;

    @Autowired
    Worklist worklist;

    @Autowired
    Organs organs;

    @Autowired
    OrganImport register;

    @Autowired
    Accounts accounts;

    @Autowired
    PublishedItems published;

    @Autowired
    SearchIndex index;

    @Autowired
    CalendarInUse calendar;

    @Autowired
    Clock clock;

    private static Path folder() {
        try {
            return Files.createTempDirectory("mingtang-district").resolve("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void anEmptyDataFolder(DynamicPropertyRegistry properties) {
        properties.add("mingtang.data", DATA::toString);
    }

    @BeforeAll
    void load() {
        breakOff();
        district.load();
    }

    /// The register, one document, and another one opened and nothing more: then the power fails.
    private void breakOff() {
        var files =
                new OrganImport.Files(Optional.of(Plan.bytes("agencies.csv")), Optional.of(Plan.bytes("people.csv")));
        assertThat(register.run(files, ActedBy.installation(clock.instant())).isClean())
                .isTrue();
        var documents = Plan.documents(new PlannedDays(desk.today(), calendar.current()));
        journey.carry(documents.getFirst());
        var drafter = organs.holders(Role.DRAFTER, OFFICE, desk.today()).getFirst();
        assertThat(desk.open(drafter, ItemKind.OFFICIAL_DOCUMENT, OFFICE)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @DisplayName("中断后接着装入，每件文件恰好一次，停在计划的环节")
    void every_document_is_there_once_and_where_it_should_be() {
        var rows = rows(Queue.ALL);
        assertThat(rows.stream().map(DossierRow::title))
                .containsExactlyInAnyOrderElementsOf(
                        Plan.documents(new PlannedDays(desk.today(), calendar.current())).stream()
                                .map(PlannedDocument::title)
                                .toList());
        assertThat(rows.stream().collect(Collectors.groupingBy(DossierRow::state, Collectors.counting())))
                .containsOnly(
                        Map.entry("STANDING", 40L),
                        Map.entry("NOT_YET", 17L),
                        Map.entry("WITHDRAWN", 1L),
                        Map.entry("TAKEN_DOWN", 1L),
                        Map.entry("CLOSED", 1L));
        assertThat(rows.stream().filter(DossierRow::returned)).hasSize(1);
        assertThat(rows.stream().filter(DossierRow::opinionOpen)).hasSize(1);
        assertThat(published.count()).isEqualTo(40);
    }

    @Test
    @DisplayName("逾期的、临近到期的都在待办里")
    @Clause("ACT-06")
    void late_ones_wait_on_the_desks() {
        var late = rows(Queue.RUNNING).stream()
                .filter(row -> row.due().filter(desk.today()::isAfter).isPresent())
                .toList();
        assertThat(late).hasSize(2);
    }

    @Test
    @DisplayName("检索得到已公开文件中的一句话")
    void a_phrase_of_a_published_document_is_found() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                index.search(SearchQuery.of("\"每处工程要明确一名管水员\"")).hits())
                        .extracting(hit -> hit.document().title())
                        .containsExactly("云岭县人民政府关于加强农村饮水安全工作的意见"));
        await().atMost(Duration.ofSeconds(60)).until(() -> index.size() == 40);
    }

    @Test
    @DisplayName("演示账号可以登录，岗位写在账号旁")
    void accounts_open_with_the_known_password() throws Exception {
        assertThat(district.accounts()).hasSize(DistrictAccounts.ALL.size());
        assertThat(district.accounts())
                .contains(new DemonstrationAccount("drafter", "周晓岚", "县政府办公室 拟稿人"))
                .contains(new DemonstrationAccount("audit", "诸葛明", "安全审计员"));
        var attempt = new LoginAttempt(
                "reviewer",
                new Password(Account.DEMONSTRATION_PASSWORD),
                InetAddress.getLoopbackAddress(),
                clock.instant());
        assertThat(accounts.login(attempt)).isInstanceOf(LoginResult.Welcome.class);
    }

    @Test
    @DisplayName("没有指定保密审查员的单位不能拟稿公开")
    @Clause("SEC-03")
    void the_unit_without_a_secrecy_reviewer_cannot_begin() {
        var company = new AgencyId("water-company");
        var drafter = organs.holders(Role.DRAFTER, company, desk.today()).getFirst();
        assertThat(desk.open(drafter, ItemKind.OTHER_INFORMATION, company)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @DisplayName("再次启动不再装入")
    void a_second_loading_changes_nothing() {
        var before = rows(Queue.ALL);
        district.load();
        assertThat(rows(Queue.ALL)).isEqualTo(before);
    }

    private List<DossierRow> rows(Queue queue) {
        var query = new Worklist.Query(queue, "", Optional.empty(), Worklist.Sort.CHANGED, Optional.empty(), 1_000);
        return worklist.list(query, supervisor(), desk.today()).rows();
    }

    private Officer supervisor() {
        return organs.holders(Role.SUPERVISOR, OFFICE, desk.today()).getFirst();
    }
}
