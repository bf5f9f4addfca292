package org.mingtang.documents.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mingtang.documents.DocumentFacts;
import org.mingtang.documents.DocumentText;

/// The facts of a document, and in which of its blocks title and signature stand.
///
/// @param titleLines      the title line by line, blanks of layout taken out
/// @param titleBlocks     indices of the blocks that hold lines of the title and nothing else
/// @param signatureBlocks indices of the blocks that hold lines of the signature and nothing else
public record Reading(
        DocumentFacts facts, List<String> titleLines, List<Integer> titleBlocks, Set<Integer> signatureBlocks) {
    public Reading {
        titleLines = List.copyOf(titleLines);
        titleBlocks = List.copyOf(titleBlocks);
        signatureBlocks = Set.copyOf(signatureBlocks);
    }

    /// Reads a document in time linear in its length.
    public static Reading of(DocumentText document) {
        var lines = Line.of(document);
        var head = Head.of(lines);
        var title = TitleLines.read(head);
        var signature = SignatureBlock.find(lines, head.bodyStart());
        var facts = new DocumentFacts(
                TitleLines.join(title),
                head.number(),
                Issuer.read(head, title, signature),
                head.addressees(),
                signature.map(SignatureBlock::date).or(head::noted),
                AnnotationLine.read(lines, head.bodyStart(), signature),
                AttachmentList.read(lines, head.bodyStart(), signature));
        return new Reading(
                facts,
                title.stream().map(Line::compact).toList(),
                blocksOf(title, lines),
                new HashSet<>(blocksOf(signed(lines, signature), lines)));
    }

    private static List<Line> signed(List<Line> lines, Optional<SignatureBlock> signature) {
        return signature
                .map(block -> lines.subList(block.start(), block.end() + 1))
                .orElse(List.of());
    }

    private static List<Integer> blocksOf(List<Line> chosen, List<Line> lines) {
        Map<Integer, Integer> missing = new HashMap<>();
        chosen.forEach(line -> missing.put(line.block(), 0));
        for (var line : lines) {
            missing.computeIfPresent(line.block(), (_, count) -> count + 1);
        }
        chosen.forEach(line -> missing.computeIfPresent(line.block(), (_, count) -> count - 1));
        var blocks = new ArrayList<Integer>();
        for (var line : chosen) {
            if (missing.getOrDefault(line.block(), 1) == 0 && !blocks.contains(line.block())) {
                blocks.add(line.block());
            }
        }
        return blocks;
    }
}
