package ma.khabar.search;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.jspecify.annotations.Nullable;

/** Gives Lucene the words of a text, each in all its forms at one position. */
final class FormsTokenizer extends Tokenizer {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute position = addAttribute(PositionIncrementAttribute.class);
    private final Deque<String> forms = new ArrayDeque<>();

    /** Used again for each text; what the JDK would take for one is larger than most comments. */
    private final char[] part = new char[1_024];

    private @Nullable Iterator<Tokens.Token> tokens;

    @Override
    public boolean incrementToken() throws IOException {
        clearAttributes();
        if (tokens == null) tokens = Tokens.of(whole()).iterator();
        boolean first = forms.isEmpty();
        if (first) {
            if (!tokens.hasNext()) return false;
            forms.addAll(Forms.of(tokens.next()));
        }
        position.setPositionIncrement(first ? 1 : 0);
        term.append(forms.removeFirst());
        return true;
    }

    @Override
    public void reset() throws IOException {
        super.reset();
        tokens = null;
        forms.clear();
    }

    private String whole() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int length = input.read(part); length >= 0; length = input.read(part)) text.append(part, 0, length);
        return text.toString();
    }
}
