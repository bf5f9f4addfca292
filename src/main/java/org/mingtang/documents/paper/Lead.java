package org.mingtang.documents.paper;

import java.util.regex.Pattern;

/// The beginning of a paragraph that is set in another typeface: 一、 in 黑体, （一） in 楷体, up to the first stop
/// (GB/T 9704-2012, 7.3.3).
///
/// @param level 1 or 2; 0 when the paragraph has no such beginning
record Lead(int level, String text, String rest) {
    private static final Pattern FIRST = Pattern.compile("^[一二三四五六七八九十]{1,3}、");
    private static final Pattern SECOND = Pattern.compile("^（[一二三四五六七八九十]{1,3}）");
    private static final int LONGEST = 60;

    static Lead of(String paragraph) {
        var level =
                FIRST.matcher(paragraph).find() ? 1 : SECOND.matcher(paragraph).find() ? 2 : 0;
        var stop = paragraph.indexOf('。') + 1;
        var end = stop > 0 ? stop : paragraph.length();
        return level == 0 || end > LONGEST
                ? new Lead(0, "", paragraph)
                : new Lead(level, paragraph.substring(0, end), paragraph.substring(end));
    }
}
