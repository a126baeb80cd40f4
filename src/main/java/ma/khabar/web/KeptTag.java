package ma.khabar.web;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.lexer.TokenStream;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Writer;
import ma.khabar.text.Piece;

/** {@code {% kept piece %}…{% endkept %}}: what stands between is written down once for a {@link Piece}, and each time where there is none. */
final class KeptTag implements TokenParser {
    private static final String END = "endkept";

    private final boolean keeps;

    /** {@code keeps}: false: all is written down each time, for whoever works on the templates. */
    KeptTag(boolean keeps) {
        this.keeps = keeps;
    }

    @Override
    public String getTag() {
        return "kept";
    }

    @Override
    public RenderableNode parse(Token tag, Parser parser) {
        TokenStream rest = parser.getStream();
        rest.next();
        Expression<?> piece = parser.getExpressionParser().parseExpression();
        rest.expect(Token.Type.EXECUTE_END);
        BodyNode body = parser.subparse(token -> token.test(Token.Type.NAME, END));
        rest.next();
        rest.expect(Token.Type.EXECUTE_END);
        return keeps ? new Kept(tag.getLineNumber(), piece, body) : body;
    }

    private static final class Kept extends AbstractRenderableNode {
        private final Expression<?> piece;
        private final BodyNode body;

        private Kept(int line, Expression<?> piece, BodyNode body) {
            super(line);
            this.piece = piece;
            this.body = body;
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            if (writer instanceof PageWriter page && piece.evaluate(self, context) instanceof Piece known)
                render(self, page, context, known);
            else body.render(self, writer, context);
        }

        private void render(PebbleTemplateImpl self, PageWriter page, EvaluationContextImpl context, Piece known)
                throws IOException {
            byte[] html = known.html();
            if (html != null) {
                page.write(html);
                return;
            }
            int begin = page.length();
            body.render(self, page, context);
            known.keep(page.since(begin));
        }

        /** So that what it prints is escaped. */
        @Override
        public void accept(NodeVisitor visitor) {
            body.accept(visitor);
        }
    }
}
