package org.mingtang.demonstration;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.mingtang.organs.AgencyId;
import org.mingtang.regulation.Role;

/// The register of the district as its sheets tell it, read without the import.
final class DistrictSheets {
    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::chinese, role -> role));

    private DistrictSheets() {}

    /// @param standing whether it has not ended
    record Unit(AgencyId id, String name, String code, String word, boolean ownName, boolean standing) {
        boolean publishes() {
            return ownName && standing;
        }
    }

    record Post(String staffNumber, AgencyId agency, Role role) {}

    static List<Unit> units() {
        return lines("agencies.csv").stream()
                .map(line -> new Unit(
                        new AgencyId(line.get("机构标识")),
                        line.get("机构名称"),
                        line.get("组织机构代码"),
                        line.get("机关代字"),
                        line.get("以自己名义").equals("是"),
                        line.get("撤并日期").isEmpty()))
                .toList();
    }

    static List<Post> posts() {
        return lines("people.csv").stream()
                .filter(line -> !line.get("岗位").isEmpty())
                .map(line -> new Post(
                        line.get("工号"),
                        new AgencyId(line.get("机构标识")),
                        Objects.requireNonNull(ROLES.get(line.get("岗位")))))
                .toList();
    }

    static List<String> staffNumbers() {
        return lines("people.csv").stream()
                .map(line -> line.get("工号"))
                .distinct()
                .toList();
    }

    static Set<String> holders(Role role, AgencyId agency) {
        return posts().stream()
                .filter(post -> post.role() == role && post.agency().equals(agency))
                .map(Post::staffNumber)
                .collect(Collectors.toSet());
    }

    private static List<CSVRecord> lines(String file) {
        var text = new String(Plan.bytes(file), StandardCharsets.UTF_8);
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            return records.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
