package org.mingtang.portal;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What the portal of one district shows besides its documents: names, columns, guide, rules. Made from the rule pack
/// and
/// the configuration; texts are left empty where nothing is configured, and the page then leaves the line out.
public interface Catalogue {
    Site site();

    /// The tree of 法定主动公开内容 (条例第二十条、第二十一条), in the order of the pack.
    List<Column> columns();

    /// Key of the column that holds the annual reports (政府信息公开年报).
    String annualReportColumn();

    /// The guide of 条例第十二条.
    Guide guide();

    /// The rules on disclosure (政府信息公开制度), in the order they are shown.
    List<Rule> rules();

    /// Searches offered below the search box of the front page; may be empty.
    List<String> commonSearches();

    /// The column of that key, wherever it stands in the tree.
    default Optional<Column> column(String key) {
        return columns().stream()
                .flatMap(Column::withDescendants)
                .filter(column -> column.key().equals(key))
                .findFirst();
    }

    /// @param government   云岭县人民政府
    /// @param motto        a line below the name; may be empty
    /// @param identityCode 网站标识码, 10 digits
    /// @param icpNumber    ICP备案号
    /// @param policeNumber 公安备案号
    /// @param sponsor      主办单位
    /// @param operator     承办单位
    /// @param address      public address of the site without a trailing slash; where empty, that of the request
    record Site(
            String government,
            String motto,
            String identityCode,
            String icpNumber,
            String policeNumber,
            String sponsor,
            String operator,
            String phone,
            String email,
            Optional<URI> address) {}

    /// A column (上网分类).
    ///
    /// @param basis    where it is laid down, such as 条例第二十条第（一）项; may be empty
    /// @param children empty for a column that holds documents itself
    record Column(String key, String name, String basis, List<Column> children) {
        public Column {
            children = List.copyOf(children);
        }

        Stream<Column> withDescendants() {
            return Stream.concat(Stream.of(this), children.stream().flatMap(Column::withDescendants));
        }
    }

    /// @param revised      day of the last change
    /// @param categories   信息的分类, a line each
    /// @param arrangement  编排体系
    /// @param ways         获取方式: how published information is had, a line each
    /// @param office       政府信息公开工作机构
    /// @param requesting   依申请公开: what to hand in, times, fees, remedies; the figures are the pack's
    /// @param supervision  where a complaint goes (条例第四十七条)
    record Guide(
            LocalDate revised,
            List<String> categories,
            String arrangement,
            List<String> ways,
            Office office,
            List<Passage> requesting,
            Optional<Office> supervision) {
        public Guide {
            categories = List.copyOf(categories);
            ways = List.copyOf(ways);
            requesting = List.copyOf(requesting);
        }
    }

    /// An office that can be called on; texts may be empty.
    record Office(String name, String address, String postcode, String hours, String phone, String fax, String email) {}

    /// A heading with its paragraphs.
    record Passage(String heading, List<String> paragraphs) {
        public Passage {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// @param group   such as 法律法规, 国家规定, 本县制度; rules of a group follow each other
    /// @param number  document number; may be empty
    /// @param link    address on this site or elsewhere
    record Rule(String group, String title, String number, Optional<LocalDate> inForceFrom, Optional<String> link) {}
}
