package org.regjistri.scans.cleaning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;
import org.regjistri.scans.ScanProblem;

/// The pages of a document in their order, whatever its tree says of how many there are.
final class PdfPages {
    static final int MOST = 50;
    private static final int MOST_NODES = 1_000;
    /// In points of 1/72 inch: 5 m. Paper that comes to a counter is smaller.
    private static final float LONGEST_SIDE = 14_400;

    private PdfPages() {}

    static List<COSDictionary> of(COSDictionary catalog) throws Refusal {
        Deque<COSDictionary> open = new ArrayDeque<>();
        Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<COSDictionary> pages = new ArrayList<>();
        COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
        if (root != null) {
            open.push(root);
        }
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            if (!seen.add(node) || seen.size() > MOST_NODES) {
                throw new Refusal(ScanProblem.UNREADABLE);
            }
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids != null) {
                pushBackwards(kids, node, open);
            } else {
                add(node, pages);
            }
        }
        if (pages.isEmpty()) {
            throw new Refusal(ScanProblem.UNREADABLE);
        }
        return pages;
    }

    private static void add(COSDictionary page, List<COSDictionary> pages) throws Refusal {
        demandSize(page);
        pages.add(page);
        if (pages.size() > MOST) {
            throw new Refusal(ScanProblem.PDF_PAGES, MOST);
        }
    }

    private static void pushBackwards(COSArray kids, COSDictionary parent, Deque<COSDictionary> open) throws Refusal {
        if (kids.size() > MOST_NODES) {
            throw new Refusal(ScanProblem.PDF_PAGES, MOST);
        }
        for (int i = kids.size() - 1; i >= 0; i--) {
            if (kids.getObject(i) instanceof COSDictionary kid) {
                // What a page inherits is looked up through this, so it must be the way we came.
                kid.setItem(COSName.PARENT, parent);
                open.push(kid);
            }
        }
    }

    private static void demandSize(COSDictionary page) throws Refusal {
        for (COSName box : List.of(COSName.MEDIA_BOX, COSName.CROP_BOX)) {
            COSArray told = inherited(page, box) instanceof COSArray array ? array : null;
            if (told != null && !isPaper(told)) {
                throw new Refusal(ScanProblem.PDF_PAGE_SIZE);
            }
        }
    }

    private static boolean isPaper(COSArray box) {
        if (box.size() != 4) {
            return false;
        }
        var sides = new float[4];
        for (int i = 0; i < 4; i++) {
            if (!(box.getObject(i) instanceof COSNumber number)) {
                return false;
            }
            sides[i] = number.floatValue();
        }
        return isSide(sides[2] - sides[0]) && isSide(sides[3] - sides[1]);
    }

    private static boolean isSide(float length) {
        return Math.abs(length) >= 1 && Math.abs(length) <= LONGEST_SIDE;
    }

    /// Of the page, or of a node above it; null where none says it.
    static @Nullable COSBase inherited(COSDictionary page, COSName name) {
        COSDictionary node = page;
        for (int depth = 0; node != null && depth < MOST_NODES; depth++) {
            if (node.getDictionaryObject(name) != null) {
                return node.getDictionaryObject(name);
            }
            node = node.getCOSDictionary(COSName.PARENT);
        }
        return null;
    }
}
