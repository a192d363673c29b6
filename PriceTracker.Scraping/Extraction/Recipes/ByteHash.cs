using System.Buffers.Binary;
using System.Numerics;

namespace PriceTracker.Scraping.Extraction.Recipes;

/// <summary>A quick hash that is the same in every process, eight bytes at a step. It tells pages apart; it keeps no secret.</summary>
internal static class ByteHash
{
    public const ulong Start = 0xCBF29CE484222325;
    private const ulong Step = 0x9E3779B97F4A7C15;

    public static ulong Add(ulong hash, ReadOnlySpan<byte> bytes)
    {
        hash = Mix(hash, (ulong)bytes.Length);
        for (; bytes.Length >= 8; bytes = bytes[8..])
            hash = Mix(hash, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        var rest = 0UL;
        foreach (var b in bytes)
            rest = (rest << 8) | b;
        return Mix(hash, rest);
    }

    private static ulong Mix(ulong hash, ulong value) => BitOperations.RotateLeft((hash ^ value) * Step, 29);
}
