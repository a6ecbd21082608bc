package org.regjistri.documents.seal;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.util.Objects;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.cmp.PKIStatusInfo;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.tsp.TimeStampRequest;

/// A time-stamp authority at an address, with the key of the place's own unit.
final class Answering {
    private Answering() {}

    static byte[] answer(SealPlace place, PublicFiles files, TimeStampRequest request) throws IOException {
        var unit = new TimeStampUnit(
                new SealKeys(KeyStorage.ofTimeStamps(place.settings()))
                        .of(
                                Objects.requireNonNull(files.timeStamp()),
                                files.roots().getFirst()),
                place.clock);
        byte[] token = unit.getTimeStampResponse(DigestAlgorithm.SHA256, request.getMessageImprintDigest())
                .getBytes();
        return new TimeStampResp(new PKIStatusInfo(PKIStatus.granted), ContentInfo.getInstance(token)).getEncoded();
    }
}
