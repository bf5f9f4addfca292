package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.List;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.XmlElement;

/// The glyphs of the text objects of an OFD at their places (GB/T 33190-2016, 11.3): a boundary on the page, a matrix
/// in
/// it, and steps from glyph to glyph.
final class OfdGlyphs {
    /// of one text code, far more than any has
    private static final int STEPS = 100_000;

    private OfdGlyphs() {}

    static List<Glyph> of(XmlElement content, Allowance allowance) {
        var glyphs = new ArrayList<Glyph>();
        for (var object : content.all("TextObject")) {
            place(object, glyphs, allowance);
        }
        return glyphs;
    }

    private static void place(XmlElement object, List<Glyph> glyphs, Allowance allowance) {
        var boundary = numbers(object.attribute("Boundary", ""));
        float originX = boundary.length >= 2 ? boundary[0] : 0;
        float originY = boundary.length >= 2 ? boundary[1] : 0;
        var matrix = numbers(object.attribute("CTM", ""));
        if (matrix.length != 6) {
            matrix = new float[] {1, 0, 0, 1, 0, 0};
        }
        var sizes = numbers(object.attribute("Size", ""));
        float size = sizes.length == 1 && sizes[0] > 0 ? sizes[0] : 4;
        float scale = Math.max(0.01f, (float) Math.hypot(matrix[0], matrix[1]));
        float x = 0;
        float y = 0;
        for (var code : object.children("TextCode")) {
            x = first(code, "X", x);
            y = first(code, "Y", y);
            var stepsX = steps(code.attribute("DeltaX", ""));
            var stepsY = steps(code.attribute("DeltaY", ""));
            float atX = x;
            float atY = y;
            int position = 0;
            var characters = code.text().replaceAll("[\\r\\n]", "");
            allowance.characters(characters.length());
            for (int offset = 0; offset < characters.length(); position++) {
                var glyph = Character.toString(characters.codePointAt(offset));
                float width = ChineseText.startsWide(glyph) ? size : 0.5f * size;
                float advance = position < stepsX.length ? stepsX[position] : stepsX.length == 0 ? width : 0;
                float drawnWidth = advance > 0 ? Math.min(width, advance) : width;
                glyphs.add(new Glyph(
                        glyph,
                        originX + matrix[0] * atX + matrix[2] * atY + matrix[4],
                        originY + matrix[1] * atX + matrix[3] * atY + matrix[5],
                        drawnWidth * scale,
                        size * scale));
                atX += position < stepsX.length
                        ? stepsX[position]
                        : stepsX.length == 0 && stepsY.length == 0 ? width : 0;
                atY += position < stepsY.length ? stepsY[position] : 0;
                offset += glyph.length();
            }
        }
    }

    private static float first(XmlElement code, String attribute, float otherwise) {
        var values = numbers(code.attribute(attribute, ""));
        return values.length == 1 ? values[0] : otherwise;
    }

    /// `g 3 5` stands for 5 5 5.
    private static float[] steps(String list) {
        var steps = new ArrayList<Float>();
        var words = list.strip().split("\\s+");
        for (int at = 0; at < words.length && steps.size() < STEPS; at++) {
            if (words[at].equals("g") && at + 2 < words.length) {
                int times = (int) Math.clamp(number(words[at + 1]), 0, 10_000);
                for (int time = 0; time < times; time++) {
                    steps.add(number(words[at + 2]));
                }
                at += 2;
            } else if (!words[at].isEmpty()) {
                steps.add(number(words[at]));
            }
        }
        var array = new float[steps.size()];
        for (int at = 0; at < array.length; at++) {
            array[at] = steps.get(at);
        }
        return array;
    }

    static float[] numbers(String list) {
        var words = list.strip().split("\\s+");
        var numbers = new float[list.isBlank() ? 0 : words.length];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = number(words[at]);
        }
        return numbers;
    }

    private static float number(String word) {
        try {
            float number = Float.parseFloat(word);
            return Float.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
