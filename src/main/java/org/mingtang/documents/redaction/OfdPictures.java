package org.mingtang.documents.redaction;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Images of an OFD under marks: painted over in a copy without loss. Images that nothing draws any more are left
/// behind.
final class OfdPictures {
    private final OfdFile file;

    OfdPictures(OfdFile file) {
        this.file = file;
    }

    private record Resource(String part, Element media, String location) {}

    /// @param boxes on the page
    void paint(Document page, List<Path2D> boxes, String place) {
        for (var image : Dom.all(page, "ImageObject")) {
            var under =
                    boxes.stream().flatMap(box -> onUnit(image, box).stream()).toList();
            if (!under.isEmpty()) {
                var resource = resource(Dom.attribute(image, "ResourceID"))
                        .orElseThrow(() -> new PdfPictures.Unpaintable(place));
                image.setAttribute("ResourceID", painted(resource, under, place));
            }
        }
    }

    /// Images are drawn on the unit square, its origin at the top left.
    private static Optional<Path2D> onUnit(Element image, Path2D box) {
        var boundary = OfdNumbers.of(Dom.attribute(image, "Boundary"));
        var matrix = OfdNumbers.of(Dom.attribute(image, "CTM"));
        if (boundary.length != 4) {
            return Optional.empty();
        }
        var unit = AffineTransform.getTranslateInstance(boundary[0], boundary[1]);
        unit.concatenate(
                matrix.length == 6
                        ? new AffineTransform(matrix)
                        : AffineTransform.getScaleInstance(boundary[2], boundary[3]));
        try {
            var on = new Path2D.Double(box, unit.createInverse());
            return on.getBounds2D().intersects(0, 0, 1, 1) ? Optional.of(on) : Optional.empty();
        } catch (NoninvertibleTransformException e) {
            return Optional.empty();
        }
    }

    private Optional<Resource> resource(String id) {
        for (var part : file.documents().entrySet()) {
            var base = Dom.attribute(part.getValue().getDocumentElement(), "BaseLoc");
            for (var media : Dom.all(part.getValue(), "MultiMedia")) {
                if (Dom.attribute(media, "ID").equals(id)) {
                    var named = Dom.child(media, "MediaFile")
                            .map(each -> each.getTextContent().strip())
                            .orElse("");
                    var location = PartPath.resolve(part.getKey(), base.isEmpty() ? named : base + "/" + named);
                    return Optional.of(new Resource(part.getKey(), media, location));
                }
            }
        }
        return Optional.empty();
    }

    private String painted(Resource resource, List<Path2D> boxes, String place) {
        try {
            var image = ImageIO.read(new ByteArrayInputStream(
                    file.parts().get(resource.location()).orElse(new byte[0])));
            if (image == null) {
                throw new PdfPictures.Unpaintable(place);
            }
            var copy = new BufferedImage(
                    image.getWidth(),
                    image.getHeight(),
                    image.getColorModel().hasAlpha() ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
            var graphics = copy.createGraphics();
            graphics.drawImage(image, 0, 0, null);
            graphics.setColor(Color.BLACK);
            var toPixels = AffineTransform.getScaleInstance(image.getWidth(), image.getHeight());
            boxes.forEach(box -> graphics.fill(new Path2D.Double(box, toPixels)));
            graphics.dispose();
            var bytes = new ByteArrayOutputStream();
            ImageIO.write(copy, "png", bytes);
            return store(resource, bytes.toByteArray());
        } catch (IOException e) {
            throw new PdfPictures.Unpaintable(place);
        }
    }

    private String store(Resource resource, byte[] png) {
        int id = file.nextId();
        int slash = resource.location().lastIndexOf('/');
        var name = "painted-" + id + ".png";
        file.parts().put(resource.location().substring(0, slash + 1) + name, png);
        var copy = (Element) resource.media().cloneNode(true);
        copy.setAttribute("ID", String.valueOf(id));
        copy.setAttribute("Format", "PNG");
        Dom.child(copy, "MediaFile").ifPresent(each -> {
            var named = each.getTextContent().strip();
            each.setTextContent(named.substring(0, named.lastIndexOf('/') + 1) + name);
        });
        resource.media().getParentNode().appendChild(copy);
        return String.valueOf(id);
    }

    void forgetUnused() {
        var used = new HashSet<String>();
        file.documents()
                .values()
                .forEach(document -> Dom.all(document).forEach(element -> {
                    for (var name : List.of("ResourceID", "Substitution", "ImageMask")) {
                        used.add(Dom.attribute(element, name));
                    }
                }));
        file.documents()
                .values()
                .forEach(document -> Dom.all(document, "MultiMedia").stream()
                        .filter(media -> Dom.attribute(media, "Type").equalsIgnoreCase("Image")
                                && !used.contains(Dom.attribute(media, "ID")))
                        .forEach(Dom::remove));
    }
}
