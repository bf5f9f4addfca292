package org.mingtang.search;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// A process of its own that changes an index until it is killed. Each line it prints is an acknowledged act.
final class IndexingChild {
    static final int REBUILT = 80;

    private IndexingChild() {}

    public static void main(String[] arguments) throws IOException {
        try (var index = SearchIndex.inFolder(Path.of(arguments[0]), List.of())) {
            int from = Integer.parseInt(arguments[2]);
            for (int turn = from; turn < from + 100_000; turn++) {
                if (arguments[1].equals("put")) {
                    index.put(List.of(ADocument.numbered(turn, "第" + turn + "份", "正文")));
                } else {
                    rebuild(index, turn);
                }
                System.out.println(turn);
            }
        }
    }

    private static void rebuild(SearchIndex index, int turn) {
        index.rebuild(
                IntStream.range(0, REBUILT).mapToObj(serial -> ADocument.numbered(serial, "第" + turn + "版", "正文")));
    }
}
