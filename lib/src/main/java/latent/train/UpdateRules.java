package latent.train;

import latent.tensor.Script;

/** The update rules as they stand in the papers, each one call into libtorch for all weights together. */
final class UpdateRules {
    /**
     * Each rule first takes the gradients, laid out row by row as leaves are: the fused Adam relies on that without looking. It changes nothing and returns the
     * index of a weight that the loss does not reach, else it returns -1.
     */
    static final Script SCRIPT = Script.of("""
            def gradients(self, loss: Tensor, weights: List[Tensor], clip: float) -> List[Tensor]:
              found = torch.autograd.grad([loss], weights, None, None, False, True)
              given = annotate(List[Tensor], [])
              complete = True
              for i in range(torch.len(found)):
                one = found[i]
                if torch.__is__(one, None):
                  complete = False
                else:
                  if complete:
                    _0 = torch.append(given, torch.contiguous(unchecked_cast(Tensor, one)))
              if torch.__and__(complete, torch.gt(clip, 0.)):
                norm = torch.linalg_vector_norm(torch.stack(torch._foreach_norm(given)))
                scale = torch.clamp(torch.div(torch.full_like(norm, clip), torch.add(norm, 9.9999999999999995e-07)), None, 1.)
                torch._foreach_mul_(given, scale)
              return given

            def plain(self, weights: List[Tensor]) -> List[Tensor]:
              detached = annotate(List[Tensor], [])
              for i in range(torch.len(weights)):
                _0 = torch.append(detached, torch.detach(weights[i]))
              return detached

            def sgd(self, loss: Tensor, weights: List[Tensor], states: List[Tensor], counts: List[Tensor], clip: float, rate: float, settings: List[float]) -> int:
              given = (self).gradients(loss, weights, clip)
              if torch.ne(torch.len(given), torch.len(weights)):
                return torch.len(given)
              torch._foreach_add_((self).plain(weights), given, alpha=torch.neg(rate))
              return -1

            def momentum(self, loss: Tensor, weights: List[Tensor], states: List[Tensor], counts: List[Tensor], clip: float, rate: float, settings: List[float]) -> int:
              given = (self).gradients(loss, weights, clip)
              if torch.ne(torch.len(given), torch.len(weights)):
                return torch.len(given)
              torch._foreach_mul_(states, settings[0])
              torch._foreach_add_(states, given)
              torch._foreach_add_((self).plain(weights), states, alpha=torch.neg(rate))
              return -1

            def rmsProp(self, loss: Tensor, weights: List[Tensor], states: List[Tensor], counts: List[Tensor], clip: float, rate: float, settings: List[float]) -> int:
              given = (self).gradients(loss, weights, clip)
              if torch.ne(torch.len(given), torch.len(weights)):
                return torch.len(given)
              torch._foreach_mul_(states, settings[0])
              torch._foreach_addcmul_(states, given, given, torch.sub(1., settings[0]))
              roots = torch._foreach_sqrt(states)
              torch._foreach_add_(roots, settings[1])
              torch._foreach_addcdiv_((self).plain(weights), given, roots, torch.neg(rate))
              return -1

            def adagrad(self, loss: Tensor, weights: List[Tensor], states: List[Tensor], counts: List[Tensor], clip: float, rate: float, settings: List[float]) -> int:
              given = (self).gradients(loss, weights, clip)
              if torch.ne(torch.len(given), torch.len(weights)):
                return torch.len(given)
              torch._foreach_addcmul_(states, given, given, 1.)
              roots = torch._foreach_sqrt(states)
              torch._foreach_add_(roots, settings[0])
              torch._foreach_addcdiv_((self).plain(weights), given, roots, torch.neg(rate))
              return -1

            def adam(self, loss: Tensor, weights: List[Tensor], means: List[Tensor], squares: List[Tensor], counts: List[Tensor], clip: float, rate: float, settings: List[float]) -> int:
              given = (self).gradients(loss, weights, clip)
              if torch.ne(torch.len(given), torch.len(weights)):
                return torch.len(given)
              torch._foreach_add_(counts, 1)
              none = annotate(List[Tensor], [])
              torch._fused_adam_((self).plain(weights), given, means, squares, none, counts, lr=rate, beta1=settings[0], beta2=settings[1], weight_decay=0., eps=settings[2], amsgrad=False, maximize=False)
              return -1

            def adamW(self, loss: Tensor, weights: List[Tensor], means: List[Tensor], squares: List[Tensor], counts: List[Tensor], clip: float, rate: float, settings: List[float]) -> int:
              given = (self).gradients(loss, weights, clip)
              if torch.ne(torch.len(given), torch.len(weights)):
                return torch.len(given)
              torch._foreach_add_(counts, 1)
              none = annotate(List[Tensor], [])
              torch._fused_adamw_((self).plain(weights), given, means, squares, none, counts, lr=rate, beta1=settings[0], beta2=settings[1], weight_decay=settings[3], eps=settings[2], amsgrad=False, maximize=False)
              return -1
            """);

    private UpdateRules() {}
}
