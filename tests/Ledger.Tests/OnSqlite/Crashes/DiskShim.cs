using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Navo.Ledger.Tests.OnSqlite.Crashes;

/// <summary>
/// A layer below SQLite (sqlite.org/vfs.html): the platform's own, with the writes and syncs of watched folders passed through a
/// <see cref="FaultyDisk"/>. Files of other folders are not touched.
/// </summary>
internal static unsafe class DiskShim
{
    private const int Ok = 0;
    private const int WriteFailed = 10 | (3 << 8);
    private const int SyncFailed = 10 | (4 << 8);
    private const int TruncateFailed = 10 | (6 << 8);
    private const int VfsSize = 168;
    private const int MethodsSize = 152;

    private static readonly ConcurrentDictionary<string, FaultyDisk> Watched = new();
    private static readonly ConcurrentDictionary<nint, (FaultyDisk Disk, string Path)> Files = new();
    private static readonly ConcurrentDictionary<nint, nint> ShimOf = new();
    private static readonly ConcurrentDictionary<nint, nint> OriginalOf = new();
    private static readonly Vfs* Platform = Register();

    public static void Watch(FaultyDisk disk)
    {
        Assert.True(Platform != null);
        Watched[disk.Folder] = disk;
    }

    public static void Forget(FaultyDisk disk) => Watched.TryRemove(disk.Folder, out _);

    private static Vfs* Register()
    {
        SQLitePCL.Batteries_V2.Init();
        var platform = Find(0);
        var shim = (Vfs*)NativeMemory.AllocZeroed(VfsSize);
        Unsafe.CopyBlock(shim, platform, VfsSize);
        shim->Name = Marshal.StringToCoTaskMemUTF8("navo-shim");
        shim->Next = 0;
        shim->Open = &Open;
        shim->Delete = &Delete;
        Assert.Equal(Ok, Register(shim, 1));
        return platform;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Open(Vfs* vfs, byte* name, nint* file, int flags, int* outFlags)
    {
        var code = Platform->Open(vfs, name, file, flags, outFlags);
        if (code != Ok || Marshal.PtrToStringUTF8((nint)name) is not { } path || Find(path) is not { } disk)
        {
            return code;
        }

        Files[(nint)file] = (disk, path);
        *file = ShimOf.GetOrAdd(*file, static original =>
        {
            var methods = (Methods*)NativeMemory.AllocZeroed(MethodsSize);
            Unsafe.CopyBlock(methods, (void*)original, MethodsSize);
            methods->Close = &Close;
            methods->Write = &Write;
            methods->Truncate = &Truncate;
            methods->Sync = &Sync;
            OriginalOf[(nint)methods] = original;
            return (nint)methods;
        });
        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Delete(Vfs* vfs, byte* name, int syncDirectory)
    {
        var code = Platform->Delete(vfs, name, syncDirectory);
        if (code == Ok && Marshal.PtrToStringUTF8((nint)name) is { } path)
        {
            Find(path)?.Delete(path);
        }

        return code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Close(nint* file)
    {
        _ = Files.TryRemove((nint)file, out _);
        return Original(file)->Close(file);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Write(nint* file, byte* octets, int count, long at)
    {
        var (disk, path) = Files[(nint)file];
        var (isDone, fails) = disk.Next();
        var code = Ok;
        if (isDone && (code = Original(file)->Write(file, octets, count, at)) == Ok)
        {
            disk.Write(path, at, new ReadOnlySpan<byte>(octets, count));
        }

        return fails ? WriteFailed : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Truncate(nint* file, long length)
    {
        var (disk, path) = Files[(nint)file];
        var (isDone, fails) = disk.Next();
        var code = Ok;
        if (isDone && (code = Original(file)->Truncate(file, length)) == Ok)
        {
            disk.Cut(path, length);
        }

        return fails ? TruncateFailed : code;
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int Sync(nint* file, int flags)
    {
        var (disk, path) = Files[(nint)file];
        var (isDone, fails) = disk.Next();
        var code = Ok;
        if (isDone && (code = Original(file)->Sync(file, flags)) == Ok)
        {
            disk.Sync(path);
        }

        return fails ? SyncFailed : code;
    }

    private static Methods* Original(nint* file) => (Methods*)OriginalOf[*file];

    private static FaultyDisk? Find(string path) =>
        Watched.Values.FirstOrDefault(disk => path.StartsWith(disk.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_find", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern Vfs* Find(nint name);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_vfs_register", CallingConvention = CallingConvention.Cdecl)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Register(Vfs* vfs, int makeDefault);

    [StructLayout(LayoutKind.Explicit, Size = VfsSize)]
    private struct Vfs
    {
        [FieldOffset(16)]
        public nint Next;

        [FieldOffset(24)]
        public nint Name;

        [FieldOffset(40)]
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, nint*, int, int*, int> Open;

        [FieldOffset(48)]
        public delegate* unmanaged[Cdecl]<Vfs*, byte*, int, int> Delete;
    }

    [StructLayout(LayoutKind.Explicit, Size = MethodsSize)]
    private struct Methods
    {
        [FieldOffset(8)]
        public delegate* unmanaged[Cdecl]<nint*, int> Close;

        [FieldOffset(24)]
        public delegate* unmanaged[Cdecl]<nint*, byte*, int, long, int> Write;

        [FieldOffset(32)]
        public delegate* unmanaged[Cdecl]<nint*, long, int> Truncate;

        [FieldOffset(40)]
        public delegate* unmanaged[Cdecl]<nint*, int, int> Sync;
    }
}
