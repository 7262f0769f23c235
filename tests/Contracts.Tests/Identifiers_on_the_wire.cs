using System.Buffers.Text;
using System.Security.Cryptography;
using FsCheck;
using FsCheck.Fluent;
using Navo.Contracts.Identifiers;

namespace Navo.Contracts.Tests;

public sealed class Identifiers_on_the_wire
{
    [Fact]
    public void Take_any_text_and_throw_nothing_but_their_own_refusal() =>
        Prop.ForAll<string?>(text =>
        {
            foreach (var parse in (Func<string, string>[])
            [
                value => AgencyId.Parse(value).Value, value => CategoryId.Parse(value).Value, value => PurposeId.Parse(value).Value, value => UnitId.Parse(value).Value,
                value => EntryId.Parse(value).ToString(), value => ConsentId.Parse(value).ToString(), value => RequestId.Parse(value).ToString(),
                value => Pseudonym.Parse(value).Value, value => SubjectId.Parse(value).Value, value => EmployeeAlias.Parse(value).Value, value => Fodselsnummer.Parse(value).Reveal(),
            ])
            {
                try
                {
                    Assert.Equal(text, parse(text!)); // what is taken is taken as it was written
                }
                catch (FormatException)
                {
                    // Refused.
                }
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Have_one_spelling_each()
    {
        for (var i = 0; i < 200; i++)
        {
            var text = Pseudonym.From(RandomNumberGenerator.GetBytes(Pseudonym.ByteLength)).Value;
            Assert.Equal(Pseudonym.TextLength, text.Length);
            Assert.Equal(text, Pseudonym.Parse(text).Value);

            // The last character carries four bits; the three neighbours that decode to the same octets are refused.
            const string alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
            var last = alphabet.IndexOf(text[^1], StringComparison.Ordinal);
            Assert.Equal(0, last % 4);
            Assert.All(Enumerable.Range(1, 3), spare => Assert.False(Pseudonym.TryParse(text[..^1] + alphabet[last + spare], out _)));
            Assert.False(Pseudonym.TryParse(text + "=", out _));
            Assert.False(Pseudonym.TryParse(" " + text[1..], out _));
        }
    }

    [Theory]
    [InlineData("A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11")]
    [InlineData("{a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11}")]
    [InlineData("a0eebc999c0b4ef8bb6d6bb9bd380a11")]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public void Are_lower_case_uuids_with_hyphens_and_nothing_else(string text) => Assert.False(EntryId.TryParse(text, out _));

    [Fact]
    public void Throw_when_they_were_never_given_a_value()
    {
        _ = Assert.Throws<InvalidOperationException>(() => default(Pseudonym).Value);
        _ = Assert.Throws<InvalidOperationException>(() => default(AgencyId).Value);
        _ = Assert.Throws<InvalidOperationException>(() => default(EntryId).Value);
        _ = Assert.Throws<InvalidOperationException>(() => default(Fodselsnummer).Reveal());
    }

    [Fact]
    public void Do_not_tell_who_it_is_when_they_are_written_by_accident()
    {
        var number = Fodselsnummer.Parse("14838841385");
        var pseudonym = Pseudonym.From(RandomNumberGenerator.GetBytes(Pseudonym.ByteLength));
        Assert.DoesNotContain("14838841385", $"{number}", StringComparison.Ordinal);
        Assert.DoesNotContain(pseudonym.Value, $"{pseudonym} {new { pseudonym }}", StringComparison.Ordinal);
        Assert.DoesNotContain(Base64Url.EncodeToString(pseudonym.ToBytes()), pseudonym.ToString(), StringComparison.Ordinal);
    }
}
