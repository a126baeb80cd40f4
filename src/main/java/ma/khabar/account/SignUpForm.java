package ma.khabar.account;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import ma.khabar.text.EmailAddress;
import ma.khabar.text.Typed;
import ma.khabar.web.Fields;
import ma.khabar.web.Problems;

/** What somebody typed who wants an account, and what is wrong with it; whatever else was sent is not looked at. */
public record SignUpForm(String email, String name, Problems problems) {
    static final String NO_ADDRESS = "اكتب بريدًا إلكترونيًا صحيحًا، مثل salma@example.ma.";

    static final SignUpForm EMPTY = new SignUpForm("", "", new Problems());

    static SignUpForm of(Context ctx, Names names, PasswordRules passwords) {
        String email = Fields.typed(ctx, "email").strip();
        String name = Typed.line(Fields.typed(ctx, "name"));
        Problems problems = new Problems();
        if (EmailAddress.parse(email).isEmpty()) problems.add("email", NO_ADDRESS);
        Optional.ofNullable(names.problem(name, 0)).ifPresent(wrong -> problems.add("name", wrong));
        Optional.ofNullable(passwords.problem(Fields.typed(ctx, "password"), own(email, name)))
                .ifPresent(wrong -> problems.add("password", wrong));
        return new SignUpForm(email, name, problems);
    }

    private static List<String> own(String email, String name) {
        return List.of(name, email.replaceFirst("@.*", ""));
    }
}
