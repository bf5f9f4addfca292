package org.mingtang.documents.redaction;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Locale;

/// Lists of numbers as OFD writes them.
final class OfdNumbers {
    /// of one text, far more than any has
    private static final int MOST = 100_000;

    private OfdNumbers() {}

    static double[] of(String list) {
        if (list.isBlank()) {
            return new double[0];
        }
        var words = list.strip().split("\\s+");
        var numbers = new double[words.length];
        for (int at = 0; at < words.length; at++) {
            numbers[at] = number(words[at]);
        }
        return numbers;
    }

    static double single(String value, double otherwise) {
        return value.isBlank() ? otherwise : number(value.strip());
    }

    /// `g 3 5` stands for 5 5 5.
    static double[] steps(String list) {
        var steps = new ArrayList<Double>();
        var words = list.strip().split("\\s+");
        for (int at = 0; at < words.length && steps.size() < MOST; at++) {
            if (words[at].equals("g") && at + 2 < words.length) {
                int times = (int) Math.clamp((long) number(words[at + 1]), 0, 10_000);
                for (int time = 0; time < times; time++) {
                    steps.add(number(words[at + 2]));
                }
                at += 2;
            } else if (!words[at].isEmpty()) {
                steps.add(number(words[at]));
            }
        }
        return steps.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double number(String word) {
        try {
            double number = Double.parseDouble(word);
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    static String written(double number) {
        var text = String.format(Locale.ROOT, "%.4f", number);
        return text.contains(".") ? text.replaceAll("\\.?0+$", "") : text;
    }

    static String path(Path2D path, double left, double top) {
        var text = new StringBuilder();
        var point = new double[6];
        for (var each = path.getPathIterator(null); !each.isDone(); each.next()) {
            switch (each.currentSegment(point)) {
                case PathIterator.SEG_MOVETO -> text.append("M ");
                case PathIterator.SEG_LINETO -> text.append("L ");
                default -> {
                    text.append("C ");
                    continue;
                }
            }
            text.append(written(point[0] - left))
                    .append(' ')
                    .append(written(point[1] - top))
                    .append(' ');
        }
        return text.toString().strip();
    }
}
