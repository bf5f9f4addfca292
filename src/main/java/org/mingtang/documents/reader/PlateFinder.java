package org.mingtang.documents.reader;

import java.util.List;
import org.mingtang.documents.FindingKind;

/// Number plates of motor vehicles (GA 36): province, letter, five places; six for new energy; four and a character.
final class PlateFinder implements Finder {
    private static final Signs PROVINCES = Signs.of("京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼");
    private static final String SPECIAL = "警学挂港澳";

    @Override
    public void find(Characters text, Surroundings around, List<Hit> hits) {
        for (int at = text.next(PROVINCES, 0); at < text.length() - 6; at = text.next(PROVINCES, at + 1)) {
            int end = plate(text, at);
            if (end > at) {
                hits.add(Hit.of(FindingKind.LICENCE_PLATE, at, end, 0.97));
                at = end - 1;
            }
        }
    }

    private static int plate(Characters text, int start) {
        int letter = text.skipBlanks(start + 1);
        if (letter > start + 2 || !isSign(text.at(letter)) || Characters.isDigit(text.at(letter))) {
            return start;
        }
        int from = letter + 1;
        if ("·•.- ・‧∙".indexOf(text.at(from)) >= 0) {
            from++;
        }
        int end = from;
        int digits = 0;
        while (end - from < 7 && isSign(text.at(end))) {
            digits += Characters.isDigit(text.at(end)) ? 1 : 0;
            end++;
        }
        int length = end - from;
        if (digits == 0) {
            return start;
        }
        if (length == 4 && SPECIAL.indexOf(text.at(end)) >= 0) {
            return end + 1;
        }
        boolean free = !text.isWord(end) && !(text.at(end) == '-' && text.isWord(end + 1));
        boolean ordinary = length == 5;
        boolean newEnergy = length == 6 && (isNewEnergy(text.at(from)) || isNewEnergy(text.at(end - 1)));
        return free && (ordinary || newEnergy) ? end : start;
    }

    private static boolean isNewEnergy(char c) {
        return "ABCDEFGHJK".indexOf(c) >= 0;
    }

    private static boolean isSign(char c) {
        return Characters.isDigit(c) || c >= 'A' && c <= 'Z' && c != 'I' && c != 'O';
    }
}
