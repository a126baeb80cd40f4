package ma.khabar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import ma.khabar.account.Account;
import ma.khabar.account.Accounts;
import ma.khabar.account.Role;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code khabar account …}; while the site runs on an embedded database, the site itself does the work. */
@Command(
        name = "account",
        description = "Makes and changes accounts of staff and readers.",
        mixinStandardHelpOptions = true)
final class AccountCommand {
    private static final String VERB = "account";

    @Command(
            name = "add",
            description = "Makes an account whose address counts as confirmed.",
            mixinStandardHelpOptions = true)
    int add(
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role,
            @Option(names = "--email", required = true, description = "The address to sign in with.") String email,
            @Option(names = "--name", required = true, description = "As readers see it.") String name,
            @Option(names = "--password-stdin", required = true, description = "Read the password from standard input.")
                    boolean fromStandardInput)
            throws Exception {
        return run("add", role.name(), email, name, password());
    }

    @Command(name = "role", description = "Gives an account another role.", mixinStandardHelpOptions = true)
    int role(
            @Option(names = "--email", required = true, description = "The address of the account.") String email,
            @Option(names = "--role", required = true, description = "${COMPLETION-CANDIDATES}") Role role)
            throws Exception {
        return run("role", email, role.name());
    }

    @Command(
            name = "password",
            description = "Gives an account another password and ends its sessions.",
            mixinStandardHelpOptions = true)
    int password(
            @Option(names = "--email", required = true, description = "The address of the account.") String email,
            @Option(names = "--password-stdin", required = true, description = "Read the password from standard input.")
                    boolean fromStandardInput)
            throws Exception {
        return run("password", email, password());
    }

    @Command(
            name = "disable",
            description = "Ends the sessions of an account, and lets it begin no other.",
            mixinStandardHelpOptions = true)
    int disable(@Option(names = "--email", required = true, description = "The address of the account.") String email)
            throws Exception {
        return run("disable", email);
    }

    @Command(name = "list", description = "Prints all accounts, one a line.", mixinStandardHelpOptions = true)
    int list() throws Exception {
        return run("list");
    }

    /** What one of these has the site do. */
    static List<String> on(Site site, List<String> words) throws Accounts.Refused {
        Accounts accounts = site.accounts();
        String email = words.size() > 1 ? words.get(1) : "";
        switch (words.getFirst()) {
            case "add" -> {
                email = words.get(2);
                accounts.add(Role.valueOf(words.get(1)), email, words.get(3), words.get(4));
            }
            case "role" -> accounts.setRole(email, Role.valueOf(words.get(2)));
            case "password" -> accounts.setPassword(email, words.get(2));
            case "disable" -> accounts.disable(email);
            default -> {
                return accounts.all().stream().map(AccountCommand::line).toList();
            }
        }
        return List.of(email + ": done");
    }

    private static int run(String... words) throws Exception {
        return ControlSocket.run(VERB, List.of(words), Site::open);
    }

    /** The first line; an argument could be read by everybody on the machine. */
    private static String password() throws IOException {
        String typed = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
        return typed.lines().findFirst().orElse("");
    }

    private static String line(Account account) {
        String state = account.disabledAt() != null ? "disabled" : account.confirmed() ? "" : "unconfirmed";
        String role = account.role().name().toLowerCase(Locale.ROOT);
        return String.join("\t", role, account.email(), account.name(), state).strip();
    }
}
