package org.mingtang.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mingtang.Clause;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.calendar.WorkingDays;
import org.mingtang.demonstration.DistrictSheets.Unit;
import org.mingtang.demonstration.PlannedDocument.Afterwards;
import org.mingtang.documents.DocumentDesk;
import org.mingtang.documents.DocumentLimits;
import org.mingtang.documents.FileKind;
import org.mingtang.documents.OfficialDocumentReader;
import org.mingtang.documents.Reading;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.DisclosureAttribute;
import org.mingtang.regulation.ItemKind;
import org.mingtang.regulation.Law;
import org.mingtang.regulation.OrganisationCode;
import org.mingtang.regulation.Packs;
import org.mingtang.regulation.Role;
import org.mingtang.regulation.Stage;
import org.mingtang.regulation.StageKind;

@DisplayName("演示县区的内容")
class DistrictContentTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final WorkingCalendar CALENDAR = WorkingCalendar.bundled();
    private static final Law LAW = Packs.bundled("yunling").inForceOn(TODAY);
    private static final List<Unit> UNITS = DistrictSheets.units();
    private static final AgencyId WITHOUT_REVIEWER = new AgencyId("water-company");

    static List<PlannedDocument> documents() {
        return Plan.documents(new PlannedDays(TODAY, CALENDAR));
    }

    @Test
    @DisplayName("机构代码的校验码都对，没有两家机构共用代码或者代字")
    void codes_of_agencies_are_valid_and_unique() {
        var codes =
                UNITS.stream().map(Unit::code).filter(code -> !code.isEmpty()).toList();
        assertThat(codes).hasSizeGreaterThan(20).doesNotHaveDuplicates().allMatch(OrganisationCode::agrees);
        assertThat(UNITS.stream().map(Unit::word).filter(word -> !word.isEmpty()))
                .doesNotHaveDuplicates();
        assertThat(UNITS).hasSize(25);
        assertThat(DistrictSheets.staffNumbers()).hasSize(76);
    }

    @Test
    @DisplayName("发布信息的单位岗位齐全，只有自来水公司没有指定保密审查员")
    @Clause("SEC-03")
    void every_publishing_unit_has_all_posts_but_one() {
        var needed = Stream.concat(
                        Stream.of(ItemKind.OFFICIAL_DOCUMENT, ItemKind.OTHER_INFORMATION)
                                .flatMap(kind -> LAW.chain(kind).stages().stream())
                                .map(Stage::role),
                        Stream.of(Role.ARCHIVIST, Role.DISCLOSURE_HEAD))
                .collect(Collectors.toSet());
        for (var unit : UNITS.stream().filter(Unit::publishes).toList()) {
            var missing = needed.stream()
                    .filter(role -> DistrictSheets.holders(role, unit.id()).isEmpty())
                    .collect(Collectors.toSet());
            assertThat(missing)
                    .as(unit.name())
                    .isEqualTo(unit.id().equals(WITHOUT_REVIEWER) ? Set.of(Role.SECRECY_REVIEWER) : Set.<Role>of());
        }
    }

    @Test
    @DisplayName("任何单位都没有人同时担任必须分开的两个岗位")
    @Clause({"ACT-03", "SEC-02"})
    void nobody_holds_two_posts_that_must_be_apart() {
        for (var separation : LAW.separations()) {
            for (var unit : UNITS) {
                var one = DistrictSheets.holders(roleOf(separation.one()), unit.id());
                var other = DistrictSheets.holders(roleOf(separation.other()), unit.id());
                assertThat(one).as(unit.name() + " " + separation).noneMatch(other::contains);
            }
        }
    }

    private static Role roleOf(StageKind kind) {
        return LAW.chain(ItemKind.OFFICIAL_DOCUMENT).stage(kind).orElseThrow().role();
    }

    @Test
    @DisplayName("六十件：四十件公开，其余停在流程的每一个环节")
    void documents_stand_at_every_stage() {
        var documents = documents();
        assertThat(documents).hasSize(60);
        assertThat(documents.stream().map(PlannedDocument::key)).doesNotHaveDuplicates();
        assertThat(documents.stream().filter(DistrictContentTest::isPublished)).hasSize(40);
        assertThat(documents.stream()
                        .filter(document -> document.then().isEmpty())
                        .flatMap(document -> document.stopsAt().stream()))
                .containsAll(LAW.chain(ItemKind.OFFICIAL_DOCUMENT).stages().stream()
                        .map(Stage::id)
                        .toList());
        assertThat(documents.stream()
                        .flatMap(document -> document.then().stream())
                        .map(Object::getClass))
                .containsExactlyInAnyOrderElementsOf(List.of(Afterwards.class.getPermittedSubclasses()));
        assertThat(documents.stream().map(PlannedDocument::file).distinct())
                .contains(FileKind.DOCX, FileKind.PDF, FileKind.OFD, FileKind.TXT, FileKind.HTML);
    }

    static boolean isPublished(PlannedDocument document) {
        return document.stopsAt().isEmpty()
                && document.then().isEmpty()
                && document.filing().attribute() == DisclosureAttribute.PROACTIVE;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    @DisplayName("每件的要素都在规程包之内")
    @Clause({"ACT-01", "ACT-05"})
    void elements_are_those_of_the_pack(PlannedDocument document) {
        var filing = document.filing();
        assertThat(LAW.attribute(filing.attribute())).isPresent();
        assertThat(LAW.isTopic(filing.topic())).as(filing.topic()).isTrue();
        assertThat(LAW.genres()).contains(filing.genre());
        assertThat(UNITS.stream().filter(Unit::publishes).map(Unit::id)).contains(document.agency());
        assertThat(LAW.chain(document.kind()).stages().stream().map(Stage::id))
                .containsAll(document.stopsAt().stream().toList());
        assertThat(document.title().codePointCount(0, document.title().length()))
                .isLessThanOrEqualTo(60);
        if (filing.attribute() == DisclosureAttribute.PROACTIVE) {
            assertThat(LAW.column(filing.column()))
                    .hasValueSatisfying(column ->
                            assertThat(column.accepts(document.kind())).isTrue());
            assertThat(LAW.category(filing.category())).isPresent();
        } else {
            assertThat(filing.reason()).isNotBlank();
            assertThat(LAW.ground(filing.ground())).isPresent();
        }
    }

    @Test
    @DisplayName("文号和标题都不重复")
    @Clause("ACT-05")
    void numbers_and_titles_are_unique() {
        var documents = documents();
        assertThat(documents.stream()
                        .flatMap(
                                document -> document.serial().stream().map(serial -> document.agency() + " " + serial)))
                .doesNotHaveDuplicates();
        assertThat(documents.stream().map(PlannedDocument::title)).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} 装入")
    @ValueSource(strings = {"2026-11-22", "2026-10-08", "2027-01-01", "2026-02-17", "2028-02-29"})
    @DisplayName("无论哪天装入：成文日期都是工作日，有的已逾期，有的临近到期，一件早于条例施行")
    @Clause("ACT-06")
    void whenever_it_is_loaded_some_are_late_and_some_nearly(LocalDate today) {
        var documents = Plan.documents(new PlannedDays(today, CALENDAR));
        assertThat(documents)
                .allMatch(document -> CALENDAR.isWorkingDay(document.issueDate()))
                .noneMatch(document -> document.issueDate().isAfter(today));
        assertThat(documents.stream().filter(document -> document.issueDate().isBefore(LocalDate.of(2019, 5, 15))))
                .hasSize(1);
        var left = documents.stream()
                .filter(document -> document.then().isEmpty())
                .filter(document -> document.stopsAt()
                        .filter(DistrictContentTest::isAfterIssue)
                        .isPresent())
                .map(document -> CALENDAR.count(today, due(document)))
                .toList();
        assertThat(left).filteredOn(days -> days < 0).hasSize(2);
        assertThat(left).filteredOn(days -> days >= 0 && days <= 3).hasSize(3);
    }

    private static boolean isAfterIssue(String stage) {
        var stages = LAW.chain(ItemKind.OFFICIAL_DOCUMENT).stages().stream()
                .map(Stage::id)
                .toList();
        return stages.indexOf(stage) > stages.indexOf("issue");
    }

    private static LocalDate due(PlannedDocument document) {
        return CALENDAR.due(document.issueDate(), new WorkingDays(15)).day();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    @DisplayName("文件印出来以后，标题、文号、发文机关、成文日期和附注原样读回")
    @Clause("ACT-04")
    void what_is_printed_is_read_again(PlannedDocument document) {
        var unit = UNITS.stream()
                .filter(one -> one.id().equals(document.agency()))
                .findFirst()
                .orElseThrow();
        var annotation =
                LAW.attribute(document.filing().attribute()).orElseThrow().annotation();
        var sheets = new Paperwork(Optional.empty()).sheets(document, agency(unit), annotation);
        var read =
                DocumentDesk.read(sheets.getFirst().bytes(), sheets.getFirst().name(), DocumentLimits.standard());
        assertThat(read).isInstanceOfSatisfying(Reading.Read.class, file -> {
            var facts = new OfficialDocumentReader().read(file.text());
            assertThat(file.mark()).isEmpty();
            assertThat(file.remarks()).isEmpty();
            assertThat(file.text().unread()).isEmpty();
            assertThat(facts.title()).contains(document.title());
            assertThat(facts.documentNumber()).isEqualTo(document.number(unit.word()));
            assertThat(facts.issuer()).contains(unit.name());
            assertThat(facts.issueDate()).contains(document.issueDate());
            assertThat(facts.annotation()).contains(annotation);
        });
        assertThat(sheets.stream().skip(1))
                .allMatch(sheet -> DocumentDesk.read(sheet.bytes(), sheet.name(), DocumentLimits.standard())
                        instanceof Reading.Read);
    }

    private static Agency agency(Unit unit) {
        var kind = unit.id().value().equals("gov-office") ? Agency.Kind.GOVERNMENT_OFFICE : Agency.Kind.DEPARTMENT;
        return new Agency(
                unit.id(),
                unit.name(),
                unit.name(),
                unit.code(),
                unit.word(),
                kind,
                Optional.empty(),
                LocalDate.of(2001, 1, 1),
                Optional.empty(),
                Optional.empty());
    }
}
