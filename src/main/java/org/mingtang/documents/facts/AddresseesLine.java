package org.mingtang.documents.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The addressees (主送机关): names before the first body paragraph, ended by a colon.
final class AddresseesLine {
    /// Sentences and form fields end in a colon as well.
    private static final Pattern NO_ADDRESSEES = Pattern.compile(
            "^(?:为|根据|按照|依据|依照|经|现|附|注|联系|单位|抄送|填报|填表|申请|电话|地址|日期|时间|姓名|编制|责任|主办|承办|制表|审核|来源|索引号|发文|文号|目录|送交|变更|撤销|负责).*"
                    + "|.*(?:如下|以下|下列|包括|通知|公告|通告)[:：]$");

    private static final List<String> LAST_WORDS =
            List.of("单位", "部门", "企业", "同志", "代表", "委员", "先生", "女士", "公司", "机构", "园区", "系统", "区域", "县", "市", "区", "省");

    private static final int MOST_LINES = 8;

    private AddresseesLine() {}

    /// @param numbered whether the head has a document number and a title: then a person's name is an addressee, too
    static boolean is(Line line, boolean numbered) {
        var text = line.compact();
        if (text.length() < 3
                || text.length() > Line.LONGEST
                || "：:".indexOf(text.charAt(text.length() - 1)) < 0
                || text.indexOf('。') >= 0
                || text.indexOf('《') >= 0
                || text.contains("关于")
                || BodyLine.isOrdinal(line)
                || NO_ADDRESSEES.matcher(text).matches()) {
            return false;
        }
        var names = text.substring(0, text.length() - 1);
        return numbered
                || names.startsWith("各")
                || OrganName.is(lastOf(names))
                || LAST_WORDS.stream().anyMatch(names::endsWith);
    }

    private static String lastOf(String names) {
        var from = Math.max(names.lastIndexOf('、'), Math.max(names.lastIndexOf('，'), names.lastIndexOf('；')));
        return names.substring(from + 1);
    }

    /// The lines of the addressees that begin at a line: a long list is broken into lines, of which only the last ends
    /// in
    /// a colon. Empty when none begin there.
    static List<Line> at(List<Line> lines, int first, boolean numbered) {
        var list = new ArrayList<Line>();
        for (var index = first; index < Math.min(lines.size(), first + MOST_LINES); index++) {
            var line = lines.get(index);
            var apart = index > first
                    && (line.afterBlank()
                            || line.alignment() != lines.get(first).alignment());
            if (!line.isText()
                    || apart
                    || line.compact().indexOf('。') >= 0
                    || line.compact().indexOf('《') >= 0) {
                return List.of();
            }
            list.add(line);
            if (is(line, numbered)) {
                return list;
            }
            if (index == first && !beginsList(line) || TitleLines.endsTitle(line)) {
                return List.of();
            }
        }
        return List.of();
    }

    static String read(List<Line> lines) {
        var names = HanText.join(lines.stream().map(Line::text).toList());
        return names.substring(0, names.length() - 1);
    }

    /// What a line of a title does not do.
    private static boolean beginsList(Line line) {
        var text = line.compact();
        if (text.contains("关于") || BodyLine.isOrdinal(line)) {
            return false;
        }
        return text.indexOf('，') >= 0
                || text.startsWith("各")
                || "、；".indexOf(text.charAt(text.length() - 1)) >= 0
                || text.indexOf('、') != text.lastIndexOf('、');
    }
}
