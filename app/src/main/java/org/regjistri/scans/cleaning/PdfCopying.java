package org.regjistri.scans.cleaning;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.regjistri.scans.ScanProblem;

/// Copies what a page shows, and what that needs, into another document. Of a page only what stands in [#PAGE] comes
/// along: no annotation, no action, no metadata, no structure.
final class PdfCopying {
    private static final List<COSName> PAGE =
            List.of(COSName.RESOURCES, COSName.MEDIA_BOX, COSName.CROP_BOX, COSName.ROTATE);
    /// What a resource may say of itself without being seen, and what leads back into the old document.
    private static final Set<String> LEFT_BEHIND = Set.of(
            "Metadata",
            "PieceInfo",
            "LastModified",
            "StructParent",
            "StructParents",
            "Parent",
            "P",
            "A",
            "AA",
            "Annots",
            "AF",
            "OC",
            "Ref",
            "OPI",
            "Alternates",
            "Thumb",
            "ID",
            "Measure",
            "PtData",
            "Length",
            "F",
            "FFilter",
            "FDecodeParms",
            "Properties");
    /// Dictionaries whose keys are names that somebody chose.
    private static final Set<String> CHOSEN_NAMES =
            Set.of("ExtGState", "ColorSpace", "Pattern", "Shading", "XObject", "Font", "CharProcs", "Colorants");
    private static final int DEEPEST = 60;

    private final COSDocument into;
    private final IdentityHashMap<COSBase, COSBase> copies = new IdentityHashMap<>();

    PdfCopying(COSDocument into) {
        this.into = into;
    }

    COSDictionary page(COSDictionary page) throws IOException {
        var copy = new COSDictionary();
        copy.setItem(COSName.TYPE, COSName.PAGE);
        for (COSName name : PAGE) {
            set(copy, name, PdfPages.inherited(page, name), 0);
        }
        set(copy, COSName.CONTENTS, page.getDictionaryObject(COSName.CONTENTS), 0);
        set(copy, COSName.GROUP, page.getDictionaryObject(COSName.GROUP), 0);
        return copy;
    }

    private void set(COSDictionary into, COSName name, @Nullable COSBase value, int depth) throws IOException {
        COSBase copy = copy(value, depth);
        if (copy != null) {
            into.setItem(name, copy);
        }
    }

    private @Nullable COSBase copy(@Nullable COSBase value, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw new Refusal(ScanProblem.PDF_UNUSUAL);
        }
        COSBase found = value instanceof COSObject reference ? reference.getObject() : value;
        COSBase known = found == null ? null : copies.get(found);
        if (known != null) {
            return known;
        }
        return switch (found) {
            case COSStream stream -> stream(stream, depth);
            case COSDictionary dictionary -> members(dictionary, kept(dictionary, new COSDictionary()), depth);
            case COSArray array -> elements(array, kept(array, new COSArray()), depth);
            case null -> null;
            default -> found; // names, numbers, texts: values
        };
    }

    private <T extends COSBase> T kept(COSBase original, T copy) {
        copies.put(original, copy);
        return copy;
    }

    private COSDictionary members(COSDictionary from, COSDictionary copy, int depth) throws IOException {
        for (COSName name : from.keySet()) {
            if (CHOSEN_NAMES.contains(name.getName())
                    && from.getDictionaryObject(name) instanceof COSDictionary chosen
                    && !(chosen instanceof COSStream)) {
                copy.setItem(name, chosen(chosen, depth + 1));
            } else if (!LEFT_BEHIND.contains(name.getName())) {
                set(copy, name, from.getItem(name), depth + 1);
            }
        }
        return copy;
    }

    private COSDictionary chosen(COSDictionary from, int depth) throws IOException {
        var copy = new COSDictionary();
        for (COSName name : from.keySet()) {
            set(copy, name, from.getItem(name), depth + 1);
        }
        return copy;
    }

    private COSArray elements(COSArray from, COSArray copy, int depth) throws IOException {
        for (int i = 0; i < from.size(); i++) {
            COSBase element = copy(from.get(i), depth + 1);
            copy.add(element == null ? org.apache.pdfbox.cos.COSNull.NULL : element);
        }
        return copy;
    }

    /// As it is packed; a JPEG without what a camera wrote beside the picture.
    private COSStream stream(COSStream from, int depth) throws IOException {
        COSStream copy = kept(from, into.createCOSStream());
        members(from, copy, depth);
        List<COSName> filters = Unpacking.filters(from);
        boolean isJpeg = !filters.isEmpty() && Unpacking.isJpeg(filters.getLast());
        if (isJpeg) {
            copy.setItem(COSName.FILTER, COSName.DCT_DECODE);
            copy.removeItem(COSName.DECODE_PARMS);
        }
        try (InputStream bytes = from.createRawInputStream();
                OutputStream out = copy.createRawOutputStream()) {
            if (isJpeg) {
                out.write(JpegSegments.bare(Unpacking.jpeg(from, filters)));
            } else {
                bytes.transferTo(out);
            }
        }
        return copy;
    }
}
