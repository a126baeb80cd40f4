/**
 * Measurements, each with a {@code main}: {@code mvn test-compile exec:exec@bench -Dbench=Growth}.
 */
package ma.khabar.bench;
