package org.mingtang.documents.extraction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mingtang.documents.Refusal;
import org.mingtang.documents.recognition.Allowance;
import org.mingtang.documents.recognition.CannotRead;
import org.mingtang.documents.recognition.XmlElement;
import org.mingtang.documents.recognition.XmlParts;
import org.mingtang.documents.recognition.ZipContainer;

/// An Office Open XML file: parts, and relations that lead from one to the next.
final class OfficePackage {
    private final ZipContainer zip;
    private final String kind;
    private final Allowance allowance;

    OfficePackage(byte[] bytes, String kind, Allowance allowance) {
        zip = ZipContainer.open(bytes, kind, allowance);
        this.kind = kind;
        this.allowance = allowance;
    }

    /// @param id   empty for none
    /// @param type the last word of the relation's name, such as `header`
    record Relation(String id, String type, String target) {}

    /// The part that holds the document itself.
    String mainPart() {
        return relations("").stream()
                .filter(relation -> relation.type().equals("officeDocument"))
                .map(Relation::target)
                .findFirst()
                .orElseThrow(() -> new CannotRead(Refusal.damaged(kind)));
    }

    /// Relations of a part to parts inside the file; links to places outside are never followed.
    List<Relation> relations(String part) {
        int slash = part.lastIndexOf('/');
        var folder = part.substring(0, slash + 1);
        var location = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        var relations = new ArrayList<Relation>();
        tree(location).ifPresent(list -> {
            for (var relation : list.children("Relationship")) {
                if (relation.attribute("TargetMode", "").equals("External")) {
                    continue;
                }
                var type = relation.attribute("Type", "");
                relations.add(new Relation(
                        relation.attribute("Id", ""),
                        type.substring(type.lastIndexOf('/') + 1),
                        OfdText.resolve(part, relation.attribute("Target", ""))));
            }
        });
        return relations;
    }

    Optional<String> related(String part, String type) {
        return relations(part).stream()
                .filter(relation -> relation.type().equals(type))
                .map(Relation::target)
                .findFirst();
    }

    Optional<byte[]> bytes(String part) {
        return zip.part(part);
    }

    Optional<XmlElement> tree(String part) {
        return zip.part(part).map(bytes -> XmlParts.tree(bytes, kind, allowance));
    }

    boolean holds(String folder) {
        return zip.names().stream().anyMatch(name -> name.startsWith(folder));
    }

    List<String> names(String folder) {
        return zip.names().stream().filter(name -> name.startsWith(folder)).toList();
    }
}
