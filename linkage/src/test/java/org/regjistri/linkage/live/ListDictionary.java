package org.regjistri.linkage.live;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.table.Dictionary;

final class ListDictionary implements Dictionary {
    private final List<String> texts = new ArrayList<>();

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public String text(int code) {
        return texts.get(code);
    }

    @Override
    public int code(String text) {
        return texts.indexOf(text);
    }

    @Override
    public int intern(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return code(text);
    }
}
