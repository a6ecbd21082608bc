package org.regjistri.scans.cleaning;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.jspecify.annotations.Nullable;
import org.regjistri.scans.ScanProblem;

/// Walks through everything that can be reached in a PDF, and refuses what does more than lie on paper.
final class PdfInspection {
    private static final int MOST_OBJECTS = 200_000;
    /// Actions that run something, send something, or open another file. A link to a place in the document or in the
    /// world is harmless; it does not come along.
    private static final Set<String> ACTIONS = Set.of(
            "JavaScript",
            "Launch",
            "SubmitForm",
            "ImportData",
            "GoToR",
            "GoToE",
            "Rendition",
            "Movie",
            "Sound",
            "RichMediaExecute",
            "GoTo3DView");
    private static final Set<String> ACTIVE_KEYS =
            Set.of("JS", "JavaScript", "EF", "EmbeddedFiles", "XFA", "RichMediaContent", "Collection");
    private static final Set<String> ACTIVE_ANNOTATIONS =
            Set.of("FileAttachment", "RichMedia", "Screen", "Movie", "Sound", "3D");
    private static final Set<String> UNSEEN_ANNOTATIONS = Set.of("Link", "Popup");

    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<COSBase> open = new ArrayDeque<>();
    private final Unpacking unpacking = Unpacking.ofStreams();

    void inspect(COSDictionary trailer) throws IOException {
        add(trailer);
        while (!open.isEmpty()) {
            switch (open.pop()) {
                case COSStream stream -> {
                    unpacking.demand(stream);
                    dictionary(stream);
                }
                case COSDictionary dictionary -> dictionary(dictionary);
                case COSArray array -> {
                    for (int i = 0; i < array.size(); i++) {
                        add(array.get(i));
                    }
                }
                default -> throw new IllegalStateException("Only these are added");
            }
        }
    }

    private void add(@Nullable COSBase value) throws Refusal {
        COSBase found = value instanceof COSObject reference ? reference.getObject() : value;
        if ((found instanceof COSDictionary || found instanceof COSArray) && seen.add(found)) {
            open.push(found);
            if (seen.size() > MOST_OBJECTS) {
                throw new Refusal(ScanProblem.PDF_UNUSUAL);
            }
        }
    }

    private void dictionary(COSDictionary dictionary) throws Refusal {
        for (COSName key : dictionary.keySet()) {
            if (ACTIVE_KEYS.contains(key.getName())) {
                throw new Refusal(ScanProblem.PDF_ACTIVE);
            }
            add(dictionary.getItem(key));
        }
        COSName action = dictionary.getCOSName(COSName.S);
        if (action != null && ACTIONS.contains(action.getName())) {
            throw new Refusal(ScanProblem.PDF_ACTIVE);
        }
        annotations(dictionary.getCOSArray(COSName.ANNOTS));
    }

    private static void annotations(@Nullable COSArray annotations) throws Refusal {
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation) {
                COSName type = annotation.getCOSName(COSName.SUBTYPE);
                String kind = type == null ? "" : type.getName();
                if (ACTIVE_ANNOTATIONS.contains(kind)) {
                    throw new Refusal(ScanProblem.PDF_ACTIVE);
                }
                if (!UNSEEN_ANNOTATIONS.contains(kind) && annotation.getCOSDictionary(COSName.AP) != null) {
                    throw new Refusal(ScanProblem.PDF_MARKS);
                }
            }
        }
    }
}
