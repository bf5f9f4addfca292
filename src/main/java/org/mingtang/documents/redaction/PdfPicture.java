package org.mingtang.documents.redaction;

import java.awt.geom.AffineTransform;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;

/// An image that a page of a PDF draws.
///
/// @param unit from the unit square, on which images are drawn, to the page
record PdfPicture(Spot spot, PDImage image, AffineTransform unit) {}
