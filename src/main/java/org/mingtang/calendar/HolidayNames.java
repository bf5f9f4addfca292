package org.mingtang.calendar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// The names of holidays as letters use them, whatever a file calls them.
final class HolidayNames {
    private static final Map<String, String> FORMAL = new LinkedHashMap<>();

    static {
        FORMAL.put("元旦", "元旦");
        FORMAL.put("春节", "春节");
        FORMAL.put("除夕", "春节");
        FORMAL.put("清明", "清明节");
        FORMAL.put("劳动节", "劳动节");
        FORMAL.put("五一", "劳动节");
        FORMAL.put("端午", "端午节");
        FORMAL.put("国庆", "国庆节");
        FORMAL.put("中秋", "中秋节");
    }

    private HolidayNames() {}

    /// The formal names of all holidays the text mentions, joined by 、; the text itself when it mentions none.
    static String in(String text) {
        var found = FORMAL.entrySet().stream()
                .filter(name -> text.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .collect(Collectors.joining("、"));
        return found.isEmpty() ? text : found;
    }
}
