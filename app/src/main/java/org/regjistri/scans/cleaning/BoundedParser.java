package org.regjistri.scans.cleaning;

import java.io.IOException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;
import org.apache.pdfbox.io.RandomAccessStreamCache;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.jspecify.annotations.Nullable;
import org.regjistri.scans.ScanProblem;

/// Reads a PDF whose tables and objects may be packed. The library unpacks those in memory while it reads; here each is
/// measured first. The library also goes on without an object that it cannot read; here that is remembered, so that
/// nobody takes half a page for the whole.
final class BoundedParser extends PDFParser {
    private @Nullable Refusal first;

    BoundedParser(RandomAccessRead source) throws IOException {
        super(source, "", null, null, IOUtils.createMemoryOnlyStreamCache());
        document.close();
        document = new BoundedDocument();
    }

    /// To be asked when all has been read.
    void demandThatAllWasRead() throws Refusal {
        if (first != null) {
            throw first;
        }
    }

    @Override
    public COSBase dereferenceCOSObject(COSObject object) throws IOException {
        try {
            return super.dereferenceCOSObject(object);
        } catch (IOException e) {
            remember(e);
            throw e;
        }
    }

    private void remember(IOException fault) {
        if (first == null) {
            first = fault instanceof Refusal refusal ? refusal : new Refusal(ScanProblem.UNREADABLE);
        }
    }

    private final class BoundedDocument extends COSDocument {
        private final Unpacking unpacking = Unpacking.ofTables();

        BoundedDocument() {
            super(IOUtils.createMemoryOnlyStreamCache(), BoundedParser.this);
        }

        @Override
        public COSStream createCOSStream(COSDictionary dictionary, long from, long length) throws IOException {
            var stream = new BoundedStream(
                    IOUtils.createMemoryOnlyStreamCache().create(),
                    createRandomAccessReadView(from, length),
                    unpacking);
            dictionary.forEach(stream::setItem);
            stream.setKey(dictionary.getKey());
            return stream;
        }
    }

    private final class BoundedStream extends COSStream {
        private final Unpacking unpacking;

        BoundedStream(RandomAccessStreamCache cache, RandomAccessReadView bytes, Unpacking unpacking)
                throws IOException {
            super(cache, bytes);
            this.unpacking = unpacking;
        }

        @Override
        public RandomAccessRead createView() throws IOException {
            try {
                unpacking.demandTable(this);
                return super.createView();
            } catch (IOException e) {
                remember(e);
                throw e;
            }
        }
    }
}
