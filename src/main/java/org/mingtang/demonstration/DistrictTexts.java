package org.mingtang.demonstration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.mingtang.calendar.WorkingCalendar;
import org.mingtang.organs.Agency;
import org.mingtang.organs.AgencyId;

/// The documents of the district as plain text, without loading it anywhere.
public final class DistrictTexts {
    private DistrictTexts() {}

    /// The main text of each document as its office would hand it in as TXT, by the document's key.
    ///
    /// @param day of loading, from which the district reckons its days
    public static SortedMap<String, String> on(LocalDate day) {
        var agencies = agencies();
        var paperwork = new Paperwork(Optional.empty());
        var texts = new TreeMap<String, String>();
        for (var planned : Plan.documents(new PlannedDays(day, WorkingCalendar.bundled()))) {
            var agency = Objects.requireNonNull(agencies.get(planned.agency()), planned.key());
            var annotation = "此件" + planned.filing().attribute().chinese();
            texts.put(planned.key(), paperwork.plainText(planned, agency, annotation));
        }
        return texts;
    }

    private static Map<AgencyId, Agency> agencies() {
        var text = new String(Plan.bytes("agencies.csv"), StandardCharsets.UTF_8);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        var agencies = new HashMap<AgencyId, Agency>();
        try (var lines = format.parse(new StringReader(text))) {
            for (var line : lines) {
                var id = new AgencyId(line.get("机构标识"));
                agencies.put(
                        id,
                        new Agency(
                                id,
                                line.get("机构名称"),
                                line.get("简称"),
                                line.get("组织机构代码"),
                                line.get("机关代字"),
                                kind(line.get("机构类型")),
                                Optional.empty(),
                                LocalDate.parse(line.get("成立日期")),
                                Optional.empty(),
                                Optional.empty()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return agencies;
    }

    private static Agency.Kind kind(String chinese) {
        for (var kind : Agency.Kind.values()) {
            if (kind.chinese().equals(chinese)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("kind of agency: " + chinese + " (expected: a word of Agency.Kind)");
    }
}
