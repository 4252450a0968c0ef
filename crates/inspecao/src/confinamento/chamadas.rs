//! Seccomp: system calls that no parser needs answer `EPERM`.
//!
//! A list of what is forbidden and not of what is allowed: the allocator and the standard library may
//! change which calls they use, and a parser killed by an update would be a file kept unjudged.

use std::collections::BTreeMap;

use seccompiler::{BpfProgram, SeccompAction, SeccompFilter, TargetArch, apply_filter};

use super::Alcance;

/// Network, programs, files by name, other processes.
const PROIBIDAS: [i64; 33] = [
    libc::SYS_kill,
    libc::SYS_tkill,
    libc::SYS_tgkill,
    libc::SYS_rt_sigqueueinfo,
    libc::SYS_rt_tgsigqueueinfo,
    libc::SYS_pidfd_open,
    libc::SYS_pidfd_send_signal,
    libc::SYS_unlinkat,
    libc::SYS_renameat,
    libc::SYS_renameat2,
    libc::SYS_linkat,
    libc::SYS_symlinkat,
    libc::SYS_mkdirat,
    libc::SYS_mknodat,
    libc::SYS_fchmodat,
    libc::SYS_fchownat,
    libc::SYS_truncate,
    libc::SYS_socket,
    libc::SYS_socketpair,
    libc::SYS_connect,
    libc::SYS_bind,
    libc::SYS_sendto,
    libc::SYS_execve,
    libc::SYS_execveat,
    libc::SYS_clone,
    libc::SYS_clone3,
    libc::SYS_openat,
    libc::SYS_openat2,
    libc::SYS_ptrace,
    libc::SYS_process_vm_readv,
    libc::SYS_process_vm_writev,
    libc::SYS_io_uring_setup,
    libc::SYS_bpf,
];

/// The old names of the same, which newer architectures do not have.
#[cfg(target_arch = "x86_64")]
const ANTIGAS: [i64; 14] = [
    libc::SYS_unlink,
    libc::SYS_rmdir,
    libc::SYS_rename,
    libc::SYS_link,
    libc::SYS_symlink,
    libc::SYS_mkdir,
    libc::SYS_mknod,
    libc::SYS_chmod,
    libc::SYS_chown,
    libc::SYS_lchown,
    libc::SYS_open,
    libc::SYS_creat,
    libc::SYS_fork,
    libc::SYS_vfork,
];
#[cfg(not(target_arch = "x86_64"))]
const ANTIGAS: [i64; 0] = [];

/// Applies the filter to the calling thread.
pub(super) fn proibir() -> Alcance {
    let aplicado = programa().is_some_and(|programa| apply_filter(&programa).is_ok());
    if aplicado {
        Alcance::Inteiro
    } else {
        Alcance::Nenhum
    }
}

fn programa() -> Option<BpfProgram> {
    let arquitetura = TargetArch::try_from(std::env::consts::ARCH).ok()?;
    let regras: BTreeMap<i64, _> = PROIBIDAS
        .into_iter()
        .chain(ANTIGAS)
        .map(|chamada| (chamada, Vec::new()))
        .collect();
    let negar = u32::try_from(libc::EPERM).ok()?;
    SeccompFilter::new(
        regras,
        SeccompAction::Allow,
        SeccompAction::Errno(negar),
        arquitetura,
    )
    .and_then(BpfProgram::try_from)
    .ok()
}
